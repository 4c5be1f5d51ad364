package dev.lexdelta.notifier.seal;

/**
 * Where a subscriber is reached; shows nothing of itself in logs.
 *
 * @param address a URL or an e-mail address
 * @param secret what webhooks are signed with: whsec_…, several with spaces between; empty for mail
 */
public record Target(String address, String secret) {
    @Override
    public String toString() {
        return "Target[sealed]";
    }
}
