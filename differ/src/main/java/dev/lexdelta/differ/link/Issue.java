package dev.lexdelta.differ.link;

/**
 * What was published of a ChangeSet, whatever became since of the regulations that drew it; or of what {@link Turns} counts.
 *
 * @param regulation the key it was published under last
 * @param revision its last revision; 0 when it was never published
 * @param holders in how many regulations it is live: a text of few words is a version of its own under each name, but the id
 *     of all of them, and of what is compared, is the same
 */
public record Issue(String regulation, int revision, int holders) {
    static final Issue NONE = new Issue("", 0, 0);
}
