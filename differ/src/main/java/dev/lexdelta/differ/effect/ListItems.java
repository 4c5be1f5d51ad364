package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Items that a list gained or lost: a case more of what is punished, forbidden, owed or left out. */
final class ListItems implements Rule<String> {
    private static final int LONGEST = 20_000;
    private static final Pattern LAST_MARK = Pattern.compile("[；。]$");
    static final String NAME = "list-item";

    @Override
    public String name() {
        return NAME;
    }

    // rule: an item none of whose words stood in the other wording, of a list that did
    @Override
    public List<Fact<String>> facts(Side side, Side other) {
        var facts = new ArrayList<Fact<String>>();
        for (int at = 0; at < side.length(); at = side.leafEnd(at)) {
            int end = side.leafEnd(at);
            if (side.isItem(at) && side.kept(at, end) == 0 && side.leadKept(at) && !saidIn(side, at, end, other)) {
                facts.add(Fact.of("item", side.substring(at, end), at, end));
            }
        }
        return facts;
    }

    // rule: an item that only changed its place, and with it its label and full stop, is no other
    private static boolean saidIn(Side side, int start, int end, Side other) {
        int words = side.behindLabel(start);
        String item = LAST_MARK.matcher(side.substring(words, end)).replaceFirst("");
        return other.length() < LONGEST && other.text().contains(item);
    }

    @Override
    public @Nullable Verdict judge(Pair<String> pair) {
        Context context = Context.ofItem(pair.side(), pair.only().start());
        Label label = context.label();
        boolean replaced = pair.old() != null && pair.fresh() != null;
        return label == null ? null : Verdict.of(label, replaced ? Direction.UNCLEAR : context.wider(pair.added()));
    }
}
