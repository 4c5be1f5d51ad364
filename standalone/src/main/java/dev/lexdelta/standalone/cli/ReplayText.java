package dev.lexdelta.standalone.cli;

import dev.lexdelta.differ.replay.Difference;
import dev.lexdelta.differ.replay.Finding;
import dev.lexdelta.differ.replay.Report;
import java.util.List;
import java.util.stream.Collectors;

/** What a replay found, a line each. */
final class ReplayText {
    private static final int MOST = 8;

    private ReplayText() {}

    static String of(Difference difference) {
        var head = "%s　%s %s %s"
                .formatted(difference.kind(), difference.regulation(), difference.transition(), difference.id());
        return difference.kind() == Difference.Kind.CHANGED ? head + ": " + changed(difference) : head;
    }

    private static String changed(Difference difference) {
        var parts = difference.parts().isEmpty()
                ? ""
                : difference.parts().stream().map(Enum::name).collect(Collectors.joining(", ", "; also ", ""));
        return "live " + findings(difference.live()) + "; replay " + findings(difference.replay()) + parts;
    }

    private static String findings(List<Finding> findings) {
        var shown = findings.stream().limit(MOST).map(ReplayText::finding).collect(Collectors.joining(", "));
        var more = findings.size() > MOST ? " and %d more".formatted(findings.size() - MOST) : "";
        return findings.isEmpty() ? "nothing" : shown + more;
    }

    private static String finding(Finding finding) {
        var effects = finding.effects().isEmpty() ? "" : " (" + String.join(", ", finding.effects()) + ")";
        return "%s→%s %s %s%s"
                .formatted(
                        String.join("+", finding.from()),
                        String.join("+", finding.to()),
                        finding.kind(),
                        finding.severity(),
                        effects);
    }

    static String of(Report report) {
        return "same %d, changed %d, only live %d, only replay %d; regulations that look otherwise: %d"
                .formatted(
                        report.same(), report.changed(), report.onlyLive(), report.onlyReplay(), report.regulations());
    }
}
