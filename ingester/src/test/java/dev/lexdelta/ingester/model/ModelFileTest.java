package dev.lexdelta.ingester.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ModelFileTest {
    @Test
    void keepsWhatOccursMoreThanOnce() throws IOException {
        var counted = new Frequencies();
        counted.add("本条例自公布之日起施行。");
        counted.add("本規定自公布之日起施行。");
        var bytes = new ByteArrayOutputStream();

        ModelFile.write(counted, bytes);
        var read = ModelFile.read(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(read.of('本')).isEqualTo(2);
        assertThat(read.of('规')).isEqualTo(1);
        assertThat(read.of('公', '布')).isEqualTo(2);
        assertThat(read.of('条', '例')).isZero();
        assertThat(read.of('公', '布', '之')).isEqualTo(2);
        assertThat(read.of('本', '条', '例')).isZero();
        assertThat(read.total()).isEqualTo(counted.total());
    }

    @Test
    void shipsWhatLawsOftenSay() {
        var language = new Language(ModelFile.shipped(), new Frequencies());

        assertThat(language.after('行', '政').score('主'))
                .isGreaterThan(language.after('行', '政').score('诸'));
        assertThat(language.seen('条', '例')).isPositive();
    }
}
