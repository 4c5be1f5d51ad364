package dev.lexdelta.differ.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of many versions can be copies of one another at all, so that not each is held against each: those of one id, those
 * of one stage with a day in common, and, where one of the two leaves its day or its stage open, those that share wording.
 */
final class MayBeCopies {
    private final Map<String, List<Known>> bySign = new HashMap<>();
    private final Map<Integer, List<Known>> openByWording = new HashMap<>();
    private final Map<Integer, List<Known>> firmByWording = new HashMap<>();

    MayBeCopies(Collection<Known> versions) {
        for (var version : versions) {
            signs(version).forEach(sign -> add(bySign, sign, version));
            if (isOpen(version)) {
                version.sketch().least().forEach(hash -> add(openByWording, hash, version));
            }
        }
        if (!openByWording.isEmpty()) {
            versions.stream()
                    .filter(version -> !isOpen(version))
                    .forEach(version -> version.sketch()
                            .least()
                            .filter(openByWording::containsKey)
                            .forEach(hash -> add(firmByWording, hash, version)));
        }
    }

    private static <K> void add(Map<K, List<Known>> groups, K key, Known version) {
        groups.computeIfAbsent(key, added -> new ArrayList<>()).add(version);
    }

    /** Those that are copies of a better one. */
    static Set<Known> poorer(Collection<Known> versions) {
        var groups = new MayBeCopies(versions);
        return those(versions, version -> groups.anyOf(version, other -> Copies.isPoorerCopy(version, other)));
    }

    /** Those beside which others may have no place: the official ones, and one that at least tells its stage. */
    static List<Known> placing(Collection<Known> versions) {
        var told = versions.stream()
                .filter(version -> !version.official() && !Copies.lostItsStage(version))
                .limit(1);
        return Stream.concat(versions.stream().filter(Known::official), told).toList();
    }

    /** Those for which a test holds, told apart without looking at all that is known of them. */
    static Set<Known> those(Collection<Known> versions, Predicate<Known> test) {
        var found = Collections.<Known>newSetFromMap(new IdentityHashMap<>());
        versions.stream().filter(test).forEach(found::add);
        return found;
    }

    private boolean anyOf(Known version, Predicate<Known> test) {
        var seen = Collections.<Known>newSetFromMap(new IdentityHashMap<>());
        return Stream.concat(
                        signs(version).flatMap(sign -> bySign.getOrDefault(sign, List.of()).stream()), alike(version))
                .filter(seen::add)
                .anyMatch(test);
    }

    private Stream<Known> alike(Known version) {
        var firm = isOpen(version) ? firmByWording : Map.<Integer, List<Known>>of();
        return openByWording.isEmpty()
                ? Stream.of()
                : version.sketch()
                        .least()
                        .map(hash -> Stream.concat(
                                openByWording.getOrDefault(hash, List.of()).stream(),
                                firm.getOrDefault(hash, List.of()).stream()))
                        .flatMap(versions -> versions);
    }

    // rule: two official texts that both tell a day of their own are of one day or of two
    private static boolean isOpen(Known version) {
        return !version.official() || PageDays.areAllItTells(version) || Copies.lostItsStage(version);
    }

    private static Stream<String> signs(Known version) {
        var header = version.header();
        var dates = header.dates();
        var window = header.consultation();
        var stage = header.stage().kind() + " " + header.stage().round() + " ";
        return Stream.concat(
                Stream.of(version.id()),
                Stream.of(
                                sign(stage, "promulgated ", dates.promulgated()),
                                sign(stage, "approved ", dates.approved()),
                                sign(stage, "adopted ", dates.adopted()),
                                sign(stage, "opens ", window == null ? null : window.opens()),
                                sign(stage, "closes ", window == null ? null : window.closes()),
                                sign(stage, "", version.date()))
                        .filter(Objects::nonNull)
                        .distinct());
    }

    private static @Nullable String sign(String stage, String what, @Nullable LocalDate day) {
        return day == null ? null : stage + what + day;
    }
}
