package org.shenguan.credit.grade;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.credit.record.CreditSubject;
import org.shenguan.credit.record.CreditSubjects;
import org.shenguan.credit.record.EntryRegister;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/credit")
@Tag(name = "信用监管", description = "信用记录、信用等级与评价模型")
class CreditController {

    private final CreditSubjects subjects;
    private final EntryRegister entries;
    private final SubjectGrades grades;
    private final GradingModels models;
    private final CreditQueries queries;
    private final Clock clock;

    CreditController(
            CreditSubjects subjects,
            EntryRegister entries,
            SubjectGrades grades,
            GradingModels models,
            CreditQueries queries,
            Clock clock) {
        this.subjects = subjects;
        this.entries = entries;
        this.grades = grades;
        this.models = models;
        this.queries = queries;
        this.clock = clock;
    }

    @Schema(description = "信用档案")
    record RecordView(
            @Schema(description = "市场主体") SubjectView subject,
            @Schema(description = "当前信用等级") GradeView grade,
            @Schema(description = "信用记录，由近及远") List<CreditQueries.EntryRow> entries) {}

    @Schema(description = "市场主体")
    record SubjectView(
            @Schema(description = "统一社会信用代码") String uscc,
            @Schema(description = "主体名称") String name,
            @Schema(description = "所在地行政区划代码") String region,
            @Schema(description = "监管对象类别") Set<String> objectClasses) {}

    @Schema(description = "当前信用等级")
    record GradeView(
            @Schema(description = "信用等级") CreditGrade grade,
            @Schema(description = "得分") BigDecimal score,
            @Schema(description = "监管层级") SupervisionTier tier,
            @Schema(description = "抽查系数") String samplingCoefficient,
            @Schema(description = "是否列入严重失信主体名单；名单管理尚未启用，恒为否") boolean blacklisted,
            @Schema(description = "评价模型版本") String modelVersion,
            @Schema(description = "评定时间") Instant gradedAt,
            @Schema(description = "评定序号") long sequence,
            @Schema(description = "计分变化日") @Nullable LocalDate regradeOn,
            @Schema(description = "评分明细，合计为得分") List<GradeLine> lines,
            @Schema(description = "升级提示；A 级无此项") @Nullable Lift lift) {}

    @Schema(description = "评价模型")
    record ModelView(
            @Schema(description = "版本") String version,
            @Schema(description = "施行日期") LocalDate effectiveFrom,
            @Schema(description = "来源说明") String source,
            @Schema(description = "是否现行") boolean current,
            @Schema(description = "基础分") BigDecimal base,
            @Schema(description = "各等级分数线，低于 C 级为 D 级") Map<CreditGrade, BigDecimal> thresholds,
            @Schema(description = "指标") List<Indicator> indicators,
            @Schema(description = "按严重情节计分的处罚") SeriousView seriousPenalties,
            @Schema(description = "分级监管") TieredSupervision supervision) {}

    @Schema(description = "按严重情节计分的处罚")
    record SeriousView(
            @Schema(description = "处罚种类代码") Set<String> kinds,
            @Schema(description = "罚款数额，含本数，单位：元") String fine,
            @Schema(description = "来源说明") String source) {}

    @GetMapping("/records/{uscc}")
    @Operation(summary = "查询信用档案")
    @Transactional(readOnly = true)
    public RecordView read(@PathVariable String uscc) {
        CreditSubject subject = require(uscc);
        SubjectGrade grade =
                grades.findById(subject.uscc()).orElseThrow(() -> new NotFound("信用档案", uscc));
        return new RecordView(
                new SubjectView(
                        subject.uscc(),
                        subject.name(),
                        subject.region(),
                        new TreeSet<>(subject.objectClasses())),
                view(grade),
                queries.entries(subject.uscc()));
    }

    @GetMapping("/records/{uscc}/grades")
    @Operation(summary = "查询历次信用评定及明细")
    @Transactional(readOnly = true)
    public List<CreditQueries.HistoryRow> history(@PathVariable String uscc) {
        return queries.history(require(uscc).uscc());
    }

    @GetMapping("/grades")
    @Operation(summary = "列出信用等级")
    KeysetPage<CreditQueries.GradeRow> grades(@RequestParam Map<String, String> parameters) {
        return queries.grades(parameters);
    }

    @GetMapping("/models")
    @Operation(summary = "列出评价模型各版本")
    List<ModelView> models() {
        GradingModel current = models.inForceOn(ChinaTime.today(clock));
        return models.versions().stream().map(model -> view(model, model.equals(current))).toList();
    }

    /** A registered code is found even if its check character fails; an unknown one must hold. */
    private CreditSubject require(String uscc) {
        try {
            return subjects.findById(UnifiedSocialCreditCode.ofRegistry(uscc).value())
                    .orElseThrow(() -> new NotFound("信用档案", UnifiedSocialCreditCode.of(uscc)));
        } catch (IllegalArgumentException malformed) {
            throw InvalidRequest.of(
                    "uscc", uscc, "credit-code", String.valueOf(malformed.getMessage()));
        }
    }

    private GradeView view(SubjectGrade grade) {
        LocalDate today = ChinaTime.today(clock);
        Assessment current = grade.current();
        return new GradeView(
                current.grade().letter(),
                current.grade().score(),
                current.tier(),
                current.coefficient().stripTrailingZeros().toPlainString(),
                false,
                current.modelVersion(),
                current.gradedAt(),
                grade.sequence(),
                current.regradeOn(),
                current.grade().lines(),
                models.inForceOn(today).lift(entries.of(grade.uscc()), today).orElse(null));
    }

    private static ModelView view(GradingModel model, boolean current) {
        return new ModelView(
                model.version(),
                model.effectiveFrom(),
                model.source(),
                current,
                model.base(),
                model.thresholds(),
                model.indicators().values().stream()
                        .sorted((one, other) -> one.rule().compareTo(other.rule()))
                        .toList(),
                new SeriousView(
                        model.seriousPenalties().kinds(),
                        model.seriousPenalties().fine().decimal(),
                        model.seriousPenalties().source()),
                model.supervision());
    }
}
