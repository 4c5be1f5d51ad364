package dev.lexdelta.differ.effect;

import dev.lexdelta.contract.change.Direction;
import dev.lexdelta.contract.change.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be asked for, filed, reported, assessed or audited: 经…批准, 报…备案, 取得…许可证, 进行…评估. */
final class Procedures implements Rule<Procedures.Step> {
    /** From light to heavy. */
    enum Step {
        REPORT,
        FILING,
        REGISTRATION,
        ASSESSMENT,
        APPROVAL
    }

    private static final Pattern STEP =
            Pattern.compile("(?:须|应|未|需)?经(?!营|济|办|纪|费|验|过)[^，。；：]{0,30}?(?:批准|核准|许可|审批|同意|审核|审查|审定)"
                    + "|报(?!告|酬|道|警|废)[^，。；：]{0,30}?(?:批准|核准|审批|备案|审核|审查|同意|审定)"
                    + "|(?:报请|提请)[^，。；：]{0,24}?(?:批准|审批|同意)"
                    + "|(?:取得|领取|申领|办理|持有|具有|申请)[^，。；：、的]{0,20}?(?:许可证|许可|执照|资格证书|资质|登记证?|备案|批准文件|合格证明?)"
                    + "|(?:向|(?<![受达得收接遇感直])到)[^，。；：]{0,24}?(?:报告|备案|申报|登记|注册|申请)"
                    + "|(?:进行|开展|组织|实施|通过|委托)[^，。；：的]{0,16}?(?:评估|审计|评价|检测|检验|论证|认证|检疫|风险监测)"
                    + "|(?:实行|实施)[^，。；：、]{0,10}?(?:许可|备案|审批|登记|注册)(?:管理|制度)");

    private static final Scan STEPS = new Scan("须应未需经报提取领申办持具向到进开组实通委", STEP);
    private static final Pattern SPOKEN_OF = Pattern.compile(
            "^经(?:审查|审核|审定)$|虚假|^经[^，。；：]{0,12}(?:当事人|被告人|本人|近亲属|监护人|患者|家属|双方)同意$|^(?:向|到).*的(?:报告|申请|申报|登记)$");
    private static final int NEAR = 4;

    @Override
    public String name() {
        return "procedure";
    }

    @Override
    public List<Fact<Step>> facts(Side side, Side other) {
        var facts = new ArrayList<Fact<Step>>();
        STEPS.each(side, matcher -> {
            // rule: in the case of a penalty it is part of the case
            if (spokenOf(matcher.group()) || Context.at(side, matcher.start()) == Context.PENAL) {
                return;
            }
            facts.add(Fact.of("procedure", stepOf(matcher.group()), matcher.start(), matcher.end())
                    .told(side.clauseStart(matcher.start()), side.clauseEnd(matcher.end())));
        });
        return facts;
    }

    // rule: 经审查 tells that it was examined, 其提出的申请 names it; neither asks for it
    private static boolean spokenOf(String words) {
        return SPOKEN_OF.matcher(words).find();
    }

    // rule: whose approval it is, is another matter
    @Override
    public int claimed(Fact<Step> fact) {
        return fact.end() - 2;
    }

    private static Step stepOf(String words) {
        String end = words.substring(Math.max(0, words.length() - NEAR));
        if (end.matches(".*(?:批准|核准|许可证?|审批|同意|执照|审查|审核|审定|文件|资质|书).*") || words.startsWith("未经")) {
            return Step.APPROVAL;
        }
        if (end.contains("备案")) {
            return Step.FILING;
        }
        if (end.matches(".*(?:登记|注册|申请).*")) {
            return Step.REGISTRATION;
        }
        return end.matches(".*(?:报告|申报)") ? Step.REPORT : Step.ASSESSMENT;
    }

    // rule: approval asks more than filing, filing more than a report; an assessment is of another kind
    @Override
    public @Nullable Verdict judge(Pair<Step> pair) {
        Fact<Step> old = pair.old();
        Fact<Step> fresh = pair.fresh();
        if (old == null || fresh == null) {
            return alone(pair);
        }
        boolean comparable = old.value() != Step.ASSESSMENT && fresh.value() != Step.ASSESSMENT;
        boolean stricter = fresh.value().compareTo(old.value()) > 0;
        return Verdict.of(
                Label.LICENCE, !comparable ? Direction.UNCLEAR : stricter ? Direction.STRICTER : Direction.LOOSER);
    }

    private static @Nullable Verdict alone(Pair<Step> pair) {
        Fact<Step> fact = pair.only();
        Side side = pair.side();
        boolean spoken = side.kept(fact.start(), fact.end()) * 2 > fact.end() - fact.start();
        String clause = side.substring(fact.wordStart(), fact.wordEnd());
        boolean right =
                clause.contains("有权") || clause.contains("可以") || clause.contains("无需") || clause.contains("不需要");
        if (spoken || right) {
            return null;
        }
        // rule: a clause that only names the case (…的，) asks nothing by itself, but 未经批准 does
        boolean condition = clause.endsWith("的") && !clause.contains("未");
        // rule: nor does one that only tells the time: 取得许可证后
        boolean time = clause.endsWith("后") || clause.endsWith("时") || clause.endsWith("之前");
        return condition || time
                ? null
                : Verdict.of(Label.LICENCE, pair.added() ? Direction.STRICTER : Direction.LOOSER);
    }
}
