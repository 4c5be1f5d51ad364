package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Headline;
import dev.lexdelta.contract.change.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The one sentence that tells what a comparison found: how many articles changed, and what of it matters most. */
final class Headlines {
    private final List<String> zh = new ArrayList<>();
    private final List<String> en = new ArrayList<>();

    private Headlines() {}

    static Headline of(List<ArticleChange> changes, @Nullable Transition transition, Labels labels) {
        var parts = new Headlines();
        List<ArticleChange> certain =
                changes.stream().filter(ArticleChange::certain).toList();
        parts.single(certain, ChangeKind.ADDED, "新增%d条", "added");
        parts.single(certain, ChangeKind.REMOVED, "删除%d条", "removed");
        parts.single(certain, ChangeKind.MODIFIED, "修改%d条", "modified");
        parts.group(certain, ChangeKind.SPLIT, "拆分为", "split into");
        parts.group(certain, ChangeKind.MERGED, "合并为", "merged into");
        parts.group(certain, ChangeKind.RESTRUCTURED, "重组为", "regrouped into");
        parts.single(certain, ChangeKind.TERM_ONLY, "仅名称调整%d条", "changed in a name only");
        parts.single(certain, ChangeKind.REFERENCES_ONLY, "仅引用条款序号调整%d条", "changed in citations only");
        parts.single(count(certain, ArticleChange::moved), "移动%d条", "moved");
        if (parts.zh.isEmpty()) {
            parts.single(count(certain, ArticleChange::renumbered), "仅序号调整%d条", "renumbered only");
        }
        int uncertain = changes.size() - certain.size();
        return parts.sentence(uncertain, transition, HeadlineEffects.of(certain, labels));
    }

    private static long count(List<ArticleChange> changes, Predicate<ArticleChange> which) {
        return changes.stream().filter(which).count();
    }

    private void single(List<ArticleChange> changes, ChangeKind kind, String chinese, String english) {
        single(count(changes, change -> change.kind() == kind), chinese, english);
    }

    private void single(long count, String chinese, String english) {
        if (count > 0) {
            zh.add(String.format(chinese, count));
            en.add(articles(count) + " " + english);
        }
    }

    private void group(List<ArticleChange> changes, ChangeKind kind, String chinese, String english) {
        List<ArticleChange> these =
                changes.stream().filter(change -> change.kind() == kind).toList();
        int from = these.stream().mapToInt(change -> change.from().size()).sum();
        int to = these.stream().mapToInt(change -> change.to().size()).sum();
        if (from > 0) {
            zh.add(from + "条" + chinese + to + "条");
            en.add(articles(from) + " " + english + " " + to);
        }
    }

    private static String articles(long count) {
        return count == 1 ? "1 article" : count + " articles";
    }

    private Headline sentence(int uncertain, @Nullable Transition transition, @Nullable Headline effects) {
        if (uncertain > 0) {
            zh.add((zh.isEmpty() ? "未发现可以确认的改动，" : "另有") + uncertain + "条因文字不清无法确认");
            en.add(articles(uncertain) + " could not be read with certainty");
        }
        if (zh.isEmpty()) {
            return transition == Transition.DRAFT_TO_ENACTED
                    ? new Headline("与草案文字完全一致，未作改动", "Enacted in the exact words of the draft, without any change")
                    : new Headline("两个文本文字完全一致，未作改动", "Both texts are word for word the same, without any change");
        }
        String chinese = String.join("，", zh);
        String english = String.join(", ", en);
        return effects == null
                ? new Headline(chinese, english)
                : new Headline(chinese + "；" + effects.zh(), english + "; " + effects.en());
    }
}
