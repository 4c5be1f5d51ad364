package dev.lexdelta.differ.compare;

/** One place of change: old words {@code [oldStart, oldEnd)} became new words {@code [freshStart, freshEnd)}. */
record Hunk(int oldStart, int oldEnd, int freshStart, int freshEnd) {
    int oldLength() {
        return oldEnd - oldStart;
    }

    int freshLength() {
        return freshEnd - freshStart;
    }

    int size() {
        return Math.max(oldLength(), freshLength());
    }

    Hunk upTo(Hunk later) {
        return new Hunk(oldStart, later.oldEnd, freshStart, later.freshEnd);
    }

    Hunk shifted(int by) {
        return new Hunk(oldStart + by, oldEnd + by, freshStart + by, freshEnd + by);
    }
}
