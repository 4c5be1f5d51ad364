package dev.lexdelta.differ.align;

/** Adds the links that one kind of evidence shows. Pure. */
interface Matcher {
    Alignment match(Corpus corpus, Candidates candidates, Alignment known);
}
