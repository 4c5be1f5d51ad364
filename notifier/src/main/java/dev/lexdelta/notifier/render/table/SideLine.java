package dev.lexdelta.notifier.render.table;

import dev.lexdelta.notifier.render.lines.Line;
import dev.lexdelta.notifier.render.lines.Run;
import java.util.List;

/**
 * One line of one column.
 *
 * @param lead label and caption of the article that begins here; empty elsewhere
 * @param depth how many lists it is inside of
 */
public record SideLine(Line.Kind kind, Run lead, int depth, List<List<Run>> cells) {}
