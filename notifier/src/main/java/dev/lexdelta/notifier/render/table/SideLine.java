package dev.lexdelta.notifier.render.table;

import dev.lexdelta.notifier.render.lines.Line;
import dev.lexdelta.notifier.render.lines.Run;
import java.util.List;

/**
 * One line of one column.
 *
 * @param lead label and caption of the article that begins here
 * @param depth how many lists it is inside of
 */
public record SideLine(Line.Kind kind, String lead, int depth, List<List<Run>> cells) {}
