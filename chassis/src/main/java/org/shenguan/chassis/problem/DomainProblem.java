package org.shenguan.chassis.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.LegalBasis;

/**
 * A call that should not have been made, or that the law refuses. Subclasses are named for the fact
 * ({@code ApplicationAlreadyDecided}); each has a stable code, under which {@code
 * docs/contracts/problems.md} explains it.
 */
public abstract class DomainProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final String title;
    private @Nullable String state;
    private transient @Nullable LegalBasis legalBasis;
    private transient List<Violation> violations = List.of();

    /** What kind of refusal it is, and so which HTTP status it gets. */
    public enum Kind {
        /** 请求内容有误: the request itself cannot be understood or breaks its format. */
        INVALID(400),
        /** 无权办理. */
        NOT_PERMITTED(403),
        /** 不存在，或不在可见范围内: the two are told apart to nobody. */
        NOT_FOUND(404),
        /** 当前状态不允许: an act that the record's state does not allow. */
        ILLEGAL_TRANSITION(409),
        /** 版本已过期: somebody else changed the record first. */
        STALE_VERSION(412),
        /** 依法不予办理: well-formed, allowed, and against a rule. */
        RULE_VIOLATED(422),
        /** 缺少所见版本: an act that does not say which version of the record the officer saw. */
        PRECONDITION_REQUIRED(428);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    /**
     * Describes the refusal.
     *
     * @param code stable, lower case with hyphens; the last part of the problem's type
     * @param title 中文标题, the same for every occurrence
     * @param detail 中文说明 of this occurrence, naming what was given and what the rule is
     */
    protected DomainProblem(Kind kind, String code, String title, String detail) {
        super(detail);
        this.kind = kind;
        this.code = code;
        this.title = title;
    }

    /** Names the article that refuses. */
    protected final void basedOn(LegalBasis basis) {
        this.legalBasis = basis;
    }

    /** Names the state in which the act was tried. */
    protected final void inState(String current) {
        this.state = current;
    }

    /** Names the fields at fault. */
    protected final void at(List<Violation> faults) {
        this.violations = List.copyOf(faults);
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    public final String title() {
        return title;
    }

    /** 中文说明. */
    public final String detail() {
        return String.valueOf(getMessage());
    }

    public final @Nullable String state() {
        return state;
    }

    public final @Nullable LegalBasis legalBasis() {
        return legalBasis;
    }

    public final List<Violation> violations() {
        return violations;
    }
}
