package dev.lexdelta.differ.link;

import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.contract.text.Retracted;
import dev.lexdelta.contract.text.VersionEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One input of link: recalls what is known, works out what follows, remembers it. Nothing is remembered when it throws. */
public final class LinkStep {
    private final Memory memory;
    private final Linker linker = new Linker();

    public LinkStep(Memory memory) {
        this.memory = memory;
    }

    /** Takes an event of lexdelta.versions; empty when it tells nothing new. */
    public Optional<Linked> take(VersionEvent event) {
        if (event instanceof LegalText text) {
            return add(text);
        }
        return remove((Retracted) event);
    }

    /** Links texts that come all at once. */
    public static List<Regulation> ofAll(List<LegalText> texts) {
        var memory = new MapMemory();
        var step = new LinkStep(memory);
        texts.forEach(step::take);
        return memory.regulations().map(Regulations::of).toList();
    }

    private Optional<Linked> add(LegalText text) {
        var before = memory.regulation(text.jurisdiction().code(), text.titleKey());
        var linking = linker.add(before, text);
        var linked = linking.map(found -> linked(found, text.id(), text.history(), text));
        linking.ifPresent(found -> memory.remember(found.state()));
        if (linking.isPresent() && memory.body(text.id()) == null) {
            memory.remember(text);
        }
        return linked;
    }

    private Optional<Linked> remove(Retracted retracted) {
        var body = memory.body(retracted.id());
        if (body == null) {
            return Optional.empty();
        }
        var before = memory.regulation(body.jurisdiction().code(), body.titleKey());
        var linking = Optional.ofNullable(before).flatMap(state -> linker.remove(state, retracted.id()));
        var linked = linking.map(found -> linked(found, retracted.id(), body.history(), body));
        linking.ifPresent(found -> memory.remember(found.state()));
        memory.forget(retracted.id());
        return linked;
    }

    private Linked linked(Linking linking, String cause, boolean history, LegalText arrived) {
        var task = linking.hasConsequences()
                ? CompareTask.of(
                        linking,
                        cause,
                        history,
                        id -> id.equals(arrived.id()) ? arrived : Objects.requireNonNull(memory.body(id), id))
                : null;
        return new Linked(Regulations.of(linking.state()), task);
    }
}
