package org.shenguan.chassis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenguan.chassis.testing.Property;
import tools.jackson.databind.json.JsonMapper;

class PersonalNumberTests {

    /** The example of GB 11643-1999. */
    private static final String LAWFUL = "11010519491231002X";

    @Test
    void masksAnIdentityNumberWhereverItIsPrinted() {
        IdentityNumber number = new IdentityNumber("11010519491231002x");

        assertThat(number.value()).isEqualTo(LAWFUL);
        assertThat(number).hasToString("110***********002X");
        assertThat(number.masked()).isEqualTo("110***********002X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "110105194912310021",
                "11010519491331002X",
                "11010519490230002X",
                "91140700MA0000007P",
                "1101051949123100"
            })
    void refusesWhatIsNoIdentityNumber(String given) {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentityNumber(given));
    }

    @Test
    void noticesEverySingleWrongDigit() {
        Property.holds(random -> {
            int at = random.nextInt(17);
            char other = (char) ('0' + random.nextInt(10));
            String changed = LAWFUL.substring(0, at) + other + LAWFUL.substring(at + 1);
            if (!changed.equals(LAWFUL)) {
                assertThatIllegalArgumentException().isThrownBy(() -> new IdentityNumber(changed));
            }
        });
    }

    @Test
    void masksAPhoneNumberWhereverItIsPrinted() {
        assertThat(new PhoneNumber("138 1234 5678")).hasToString("138****5678");
        assertThat(new PhoneNumber("0354-3061234").value()).isEqualTo("03543061234");
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber("12345"));
    }

    @Test
    void writesBothMaskedAsJson() {
        record Person(IdentityNumber identity, PhoneNumber phone) {}
        JsonMapper json = JsonMapper.builder().addModule(new PersonalJson()).build();

        assertThat(
                        json.writeValueAsString(
                                new Person(
                                        new IdentityNumber(LAWFUL),
                                        new PhoneNumber("13812345678"))))
                .isEqualTo("{\"identity\":\"110***********002X\",\"phone\":\"138****5678\"}");
    }
}
