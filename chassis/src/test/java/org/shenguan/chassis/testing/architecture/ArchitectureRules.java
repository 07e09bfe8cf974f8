package org.shenguan.chassis.testing.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What holds in every service, checked by one test each: {@link #checkService}. */
public final class ArchitectureRules {

    /** Top-level classes that stand at the edge and may know HTTP, SQL, JSON or Kafka. */
    private static final Pattern EDGE =
            Pattern.compile(
                    ".*(Controller|Consumers?|Configuration|Queries|Listing|Register|Json|Store)");

    private static final Set<String> CLOCKS =
            Set.of("Instant", "LocalDate", "LocalDateTime", "OffsetDateTime", "ZonedDateTime");

    static final ArchRule DOMAIN_KNOWS_NO_TECHNOLOGY =
            noClasses()
                    .that(areNotAtTheEdge())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.web..",
                            "org.springframework.http..",
                            "org.springframework.kafka..",
                            "org.springframework.messaging..",
                            "org.springframework.jdbc..",
                            "tools.jackson..",
                            "com.fasterxml.jackson..")
                    .because("rules must be readable and testable without a server");

    static final ArchRule TIME_COMES_FROM_A_CLOCK =
            classes()
                    .should(
                            never(
                                    callMethodWhere(
                                            new DescribedPredicate<JavaMethodCall>(
                                                    "it reads the system time") {
                                                @Override
                                                public boolean test(JavaMethodCall call) {
                                                    return call.getName().equals("now")
                                                            && call.getTarget()
                                                                    .getRawParameterTypes()
                                                                    .isEmpty()
                                                            && CLOCKS.contains(
                                                                    call.getTargetOwner()
                                                                            .getSimpleName());
                                                }
                                            })))
                    .because("deadlines must be testable on any day");

    static final ArchRule NO_SETTERS =
            methods()
                    .that()
                    .arePublic()
                    .should(haveNoSetterName())
                    .because("a record changes by verbs that guard it, not field by field")
                    .allowEmptyShould(true);

    static final ArchRule NO_FIELD_INJECTION =
            noFields()
                    .should()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .because("what an object needs stands in its constructor")
                    .allowEmptyShould(true);

    static final ArchRule EDGES_ARE_NOT_PUBLIC =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Controller")
                    .or()
                    .haveSimpleNameEndingWith("Configuration")
                    .should()
                    .bePublic()
                    .because("nobody calls a controller but HTTP, nor a configuration but Spring")
                    .allowEmptyShould(true);

    static final ArchRule NO_CYCLES =
            slices().matching("org.shenguan.*.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true);

    static final ArchRule ONE_JSON_LIBRARY =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml.jackson.databind..")
                    .because("Jackson 3 reads and writes all JSON here");

    static final ArchRule NAMES_SAY_WHAT_A_TYPE_DOES =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Processor|Handler)")
                    .because("such a name hides what the type does")
                    .allowEmptyShould(true);

    static final ArchRule RANDOMNESS_IS_PASSED_IN =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Random")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                    .orShould()
                    .callMethod(Math.class, "random")
                    .because("what chance decides must be recorded and replayable");

    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes()
                    .should(resideInNullMarkedPackage())
                    .because("absent values are declared, and the compiler checks them");

    private ArchitectureRules() {}

    /** Every rule, with the name that a report shows. */
    static Set<ArchRule> all() {
        return Set.of(
                DOMAIN_KNOWS_NO_TECHNOLOGY,
                TIME_COMES_FROM_A_CLOCK,
                NO_SETTERS,
                NO_FIELD_INJECTION,
                EDGES_ARE_NOT_PUBLIC,
                NO_CYCLES,
                ONE_JSON_LIBRARY,
                NAMES_SAY_WHAT_A_TYPE_DOES,
                RANDOMNESS_IS_PASSED_IN,
                PACKAGES_ARE_NULL_MARKED);
    }

    /** Checks the main classes of the service whose base package this is. */
    public static void checkService(String basePackage) {
        JavaClasses main =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(basePackage);
        if (main.isEmpty()) {
            throw new AssertionError(
                    "No classes below " + basePackage + ": the rules check nothing");
        }
        all().forEach(rule -> rule.check(main));
    }

    private static DescribedPredicate<JavaClass> areNotAtTheEdge() {
        return new DescribedPredicate<>("are not at the edge") {
            @Override
            public boolean test(JavaClass type) {
                JavaClass outer = type;
                while (outer.getEnclosingClass().isPresent()) {
                    outer = outer.getEnclosingClass().get();
                }
                return !EDGE.matcher(outer.getSimpleName()).matches();
            }
        };
    }

    private static ArchCondition<JavaClass> never(ArchCondition<JavaClass> condition) {
        return com.tngtech.archunit.lang.conditions.ArchConditions.never(condition);
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaMethod> haveNoSetterName() {
        return new ArchCondition<>("not be a setter") {
            @Override
            public void check(
                    com.tngtech.archunit.core.domain.JavaMethod method, ConditionEvents events) {
                boolean setter =
                        method.getName().matches("set[A-Z].*")
                                && method.getRawParameterTypes().size() == 1;
                events.add(
                        new SimpleConditionEvent(
                                method, !setter, method.getFullName() + " is a setter"));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInNullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                        new SimpleConditionEvent(
                                type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
