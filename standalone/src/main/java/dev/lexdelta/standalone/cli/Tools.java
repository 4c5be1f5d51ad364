package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.regulation.Regulation;
import dev.lexdelta.contract.text.LegalText;
import dev.lexdelta.differ.Replays;
import dev.lexdelta.ingester.normalize.Normalized;
import dev.lexdelta.ingester.normalize.RawDocument;
import dev.lexdelta.standalone.broker.TopicWork;
import dev.lexdelta.standalone.up.Assembly;
import java.util.List;
import java.util.function.Function;

/** What the commands do their work with. */
public record Tools(
        DocumentReader reader,
        Function<RawDocument, Normalized> normalizer,
        Comparer comparer,
        Function<List<LegalText>, List<Regulation>> linker,
        Renderer renderer,
        Intake.Opener intake,
        TopicWork topics,
        TokenMint tokens,
        SourceWork sources,
        PinDesk pins,
        NoticeRelay relay,
        PlaceWork places,
        Replays replays,
        Assembly assembly) {}
