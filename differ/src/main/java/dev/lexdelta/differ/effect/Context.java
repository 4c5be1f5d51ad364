package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words at a place are part of: the case of a penalty, what is forbidden, owed, left out or defined. */
enum Context {
    PENAL,
    EXEMPT,
    GRANT,
    POWER,
    DEFINITION,
    FORBIDDEN,
    OWED,
    OTHER;

    private static final Pattern EXEMPTS =
            Pattern.compile("(?:不予|免予|免除|减轻|从轻)[^，。；：]{0,6}(?:处罚|执行)|不执行|除外|不适用|可以不|不受[^，。；：]{1,20}限制|不属于|不承担|不计入");
    private static final Pattern DEFINES =
            Pattern.compile("所称|是指|适用本(?:法|条例|办法|规定|细则)(?!的?规定|第)|适用于|包括下列|履行本(?:法|条例|办法|规定)规定的");
    /** 禁止养殖区, 禁止燃放时段: places and times, by themselves no prohibition. */
    static final String ZONE = "(?:生产|养殖|种植|开采|捕捞|采集|采砂|猎捕|建设|通行|停车|燃放|使用|开发|放牧|进口|出口|进出口)(?:区|期|目录|名录|清单|范围|路段|时段)";

    private static final Pattern FORBIDS = Pattern.compile("不得|禁止(?!令|接触|性|" + ZONE + ")|严禁");
    private static final Pattern OWES = Pattern.compile("应当|必须|职责|义务");
    private static final Pattern SANCTION = Pattern.compile("罚款|罚金|拘留|有期徒刑|拘役|处罚|没收|吊销|警告|责令|从重|取缔|处分|责任");
    private static final Pattern GRANTS = Pattern.compile("颁发|发给|准予|享受|补助|补贴|补偿|奖励|表彰|优先");
    private static final Pattern POWERS = Pattern.compile("(?:可以|有权)[^，。；：]{0,12}(?:采取|行使)[^，。；：]{0,10}下列");
    private static final Pattern PUNISHED = Pattern.compile("对[^，。；：]{0,40}$");
    /** What governs the words at {@code at}: their own sentence, and the words before a list where they are an item. */
    static Context at(Side side, int at) {
        String own = side.substring(side.partStart(at), side.partEnd(at));
        int before = at - side.partStart(at);
        Context here = own(own, Math.min(before, own.length()));
        return here == OTHER ? ofItem(side, at) : here;
    }

    private static Context own(String own, int at) {
        String clauseOn = own.substring(at);
        boolean condition = clauseOn.contains("的，") || clauseOn.contains("的：");
        if ((condition || clauseOn.contains("不计入")) && EXEMPTS.matcher(clauseOn).find()) {
            return EXEMPT;
        }
        if (condition && SANCTION.matcher(clauseOn).find()) {
            return PENAL;
        }
        if (condition && GRANTS.matcher(clauseOn).find()) {
            return GRANT;
        }
        if (DEFINES.matcher(own).find()) {
            return DEFINITION;
        }
        String clause = clauseOn.substring(0, clauseOn.indexOf('，') < 0 ? clauseOn.length() : clauseOn.indexOf('，'));
        if (PUNISHED.matcher(own.substring(0, at)).find()
                && SANCTION.matcher(clause).find()) {
            return PENAL;
        }
        String upTo = own.substring(own.lastIndexOf('，', Math.max(0, at - 1)) + 1, at) + clause;
        return FORBIDS.matcher(upTo).find()
                ? FORBIDDEN
                : OWES.matcher(own.substring(0, at)).find() ? OWED : OTHER;
    }

    private static Context ofLead(String lead) {
        if (EXEMPTS.matcher(lead).find()) {
            return EXEMPT;
        }
        if (POWERS.matcher(lead).find()) {
            return POWER;
        }
        if (SANCTION.matcher(lead).find()) {
            return PENAL;
        }
        if (GRANTS.matcher(lead).find()) {
            return GRANT;
        }
        if (DEFINES.matcher(lead).find()) {
            return DEFINITION;
        }
        return FORBIDS.matcher(lead).find() ? FORBIDDEN : OWES.matcher(lead).find() ? OWED : OTHER;
    }

    /** What governs an item as a whole. */
    static Context ofItem(Side side, int at) {
        return side.governing(at, Context::ofLead);
    }

    /** Null where nothing is asked of anybody. */
    @Nullable
    Label label() {
        return switch (this) {
            case PENAL, EXEMPT, GRANT, DEFINITION -> Label.SCOPE;
            case POWER -> Label.AUTHORITY;
            case FORBIDDEN -> Label.PROHIBITION;
            case OWED -> Label.DUTY;
            case OTHER -> null;
        };
    }

    /** The direction of a rule that holds for more cases, or for fewer; an exemption the other way round. */
    Direction wider(boolean more) {
        return more != (this == EXEMPT || this == GRANT) ? Direction.STRICTER : Direction.LOOSER;
    }
}
