package dev.lexdelta.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script on a copy of its surroundings, with a java and a mvn that only tell how they were called. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "lexdelta");
    private static final String JAVA = """
            #!/bin/sh
            if [ "$1" = -version ]; then echo "openjdk version \\"$(cat "$(dirname "$0")/version")\\"" >&2; exit; fi
            while [ "$1" != -jar ]; do shift; done
            shift 2
            echo "java in $PWD, locale $LC_ALL: $*"
            """;
    private static final String MVN = """
            #!/bin/sh
            echo "maven was here"
            echo once >>built
            [ ! -f broken ] || exit 1
            touch standalone/target/standalone.jar
            """;

    @TempDir
    private Path folder;

    private Path home;
    private Path caller;

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void copyTheLauncher() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no /bin/bash");
        assumeTrue(
                "UTF-8".equals(System.getProperty("sun.jnu.encoding")),
                "skipped: the locale spells no Chinese file names");
        home = Files.createDirectories(folder.toRealPath().resolve("home"));
        caller = Files.createDirectories(folder.toRealPath().resolve("调用者"));
        Files.createDirectories(home.resolve("standalone/src"));
        Files.writeString(home.resolve("standalone/src/Main.java"), "");
        Files.writeString(home.resolve("pom.xml"), "");
        Files.copy(SCRIPT, home.resolve("lexdelta"));
        script("java", JAVA);
        script("mvn", MVN);
        Files.writeString(folder.resolve("bin/version"), "17.0.15");
    }

    @Test
    void buildsOnceAndKeepsStandardOutputForTheProgram() throws Exception {
        var first = launch("normalize", "条例.txt");
        var second = launch("normalize", "条例.txt");

        assertThat(first.out()).isEqualTo("java in " + caller + ", locale C.UTF-8: normalize 条例.txt\n");
        assertThat(first.err()).startsWith("lexdelta: building");
        assertThat(second).isEqualTo(new Run(0, first.out(), ""));
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        launch("--version");
        Files.setLastModifiedTime(
                home.resolve("standalone/src/Main.java"),
                FileTime.from(Instant.now().plusSeconds(5)));
        launch("--version");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void endsWithTheEndOfTheLogWhenTheBuildFails() throws Exception {
        Files.createFile(home.resolve("broken"));

        var run = launch("--version");

        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("maven was here\n").endsWith("build.log\n");
    }

    @Test
    void findsItsHomeThroughALink() throws Exception {
        var link = Files.createSymbolicLink(caller.resolve("link"), home.resolve("lexdelta"));

        assertThat(run(link, "a b").out()).endsWith(": a b\n");
    }

    @Test
    void refusesAnOldJava() throws Exception {
        Files.writeString(folder.resolve("bin/version"), "1.8.0_402");

        var run = launch("--version");

        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.err())
                .isEqualTo("lexdelta: needs Java 17 or newer, and " + folder.resolve("bin/java") + " is Java 8\n");
    }

    private Run launch(String... arguments) throws Exception {
        return run(home.resolve("lexdelta"), arguments);
    }

    private Run run(Path launcher, String... arguments) throws Exception {
        var out = folder.resolve("out").toFile();
        var err = folder.resolve("err").toFile();
        var command = new ProcessBuilder("/bin/bash", launcher.toString())
                .directory(caller.toFile())
                .redirectOutput(out)
                .redirectError(err);
        command.command().addAll(Arrays.asList(arguments));
        command.environment().keySet().removeIf(name -> name.matches("JAVA_HOME|LEXDELTA.*|LC_.*|LANG.*"));
        command.environment().put("PATH", folder.resolve("bin") + File.pathSeparator + "/usr/bin:/bin");
        var process = command.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    private long builds() throws IOException {
        return Files.readAllLines(home.resolve("built")).size();
    }

    private void script(String name, String text) throws IOException {
        var file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
