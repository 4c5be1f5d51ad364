package dev.lexdelta.differ.compare;

import dev.lexdelta.contract.change.ArticleChange;
import dev.lexdelta.contract.change.ArticleEffect;
import dev.lexdelta.contract.change.ChangeKind;
import dev.lexdelta.contract.change.Label;
import dev.lexdelta.contract.change.Op;
import dev.lexdelta.contract.change.Rename;
import dev.lexdelta.contract.change.Segment;
import dev.lexdelta.contract.change.Severity;
import dev.lexdelta.differ.effect.Effects;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How much a change matters: by its effects, and where it has none by whether its words are substance at all. */
final class Severities {
    private static final Pattern LIABILITY = Pattern.compile("罚款|罚金|没收|吊销|拘留|拘役|有期徒刑|刑事责任|责令停产停业|行政处罚");
    private static final Pattern LABEL = Pattern.compile("[（(]?[〇零一二三四五六七八九十百0-9]{1,5}[）)、.．]");
    private static final Set<Label> MAJOR = EnumSet.of(Label.PENALTY, Label.SCOPE, Label.DUTY, Label.PROHIBITION);

    private Severities() {}

    /** The changes with their effects and the severity that follows. */
    static List<ArticleChange> judged(List<ArticleChange> changes, List<Rename> renames) {
        var effects = new Effects(renames);
        return changes.stream()
                .map(change -> judged(change, substance(change.segments()) ? effects.of(change) : List.of()))
                .toList();
    }

    private static ArticleChange judged(ArticleChange change, List<ArticleEffect> effects) {
        return change.judged(of(change.kind(), effects, change.segments()), effects);
    }

    static Severity of(ChangeKind kind, List<ArticleEffect> effects, List<Segment> segments) {
        if (kind == ChangeKind.UNCHANGED || kind == ChangeKind.REFERENCES_ONLY || kind == ChangeKind.TERM_ONLY) {
            return Severity.EDITORIAL;
        }
        if (effects.stream().anyMatch(effect -> MAJOR.contains(effect.label()))) {
            return Severity.MAJOR;
        }
        boolean whole = kind == ChangeKind.ADDED || kind == ChangeKind.REMOVED;
        return whole || !effects.isEmpty() || substance(segments) ? Severity.ORDINARY : Severity.EDITORIAL;
    }

    static boolean liability(String text) {
        return LIABILITY.matcher(text).find();
    }

    // rule: punctuation, width, spaces and labels that follow are no substance; all else is, a move included
    private static boolean substance(List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean replaced = segment.op() == Op.DELETE
                    && i + 1 < segments.size()
                    && segments.get(i + 1).op() == Op.INSERT;
            String old = segment.op() == Op.DELETE ? segment.text() : "";
            String now = replaced ? segments.get(i + 1).text() : segment.op() == Op.INSERT ? segment.text() : "";
            boolean moved = segment.op() == Op.MOVED_OUT || segment.op() == Op.MOVED_IN;
            if (moved || (!isLabel(old + now, old, now) && !meaning(old).equals(meaning(now)))) {
                return true;
            }
            i += replaced ? 1 : 0;
        }
        return false;
    }

    // rule: 必须 is 应当 and 禁止 is 不得
    private static String meaning(String text) {
        return Fold.words(text).replace("必须", "应当").replace("严禁", "不得").replace("禁止", "不得");
    }

    private static boolean isLabel(String either, String old, String now) {
        return !either.isEmpty() && isLabel(old) && isLabel(now);
    }

    private static boolean isLabel(String text) {
        return text.isEmpty() || LABEL.matcher(text).matches();
    }
}
