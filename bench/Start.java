import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** ./moves bench start: from the command to the first answered page, on a new data folder and on one in use. */
final class Start {

    private static final int STARTS = 5;

    private Start() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]);
        Path data = StartedCity.folder(home, "start");
        try {
            System.out.printf(Locale.ROOT, "first start, which creates database and demo data: %.2f s%n",
                    seconds(home, data));
            double[] starts = new double[STARTS];
            for (int i = 0; i < STARTS; i++) {
                starts[i] = seconds(home, data);
            }
            Arrays.sort(starts);
            System.out.printf(Locale.ROOT, "later starts: median %.2f s, fastest %.2f s, slowest %.2f s of %d%n",
                    starts[STARTS / 2], starts[0], starts[STARTS - 1], STARTS);
            System.out.printf(Locale.ROOT, "%d processors, load of the last minute %s%n",
                    Runtime.getRuntime().availableProcessors(), load());
        } finally {
            StartedCity.clean(data);
        }
    }

    private static double seconds(Path home, Path data) throws IOException, InterruptedException {
        try (StartedCity city = StartedCity.start(home, data)) {
            return city.seconds();
        }
    }

    private static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.exists(load) ? Files.readString(load).split(" ")[0] : "unknown";
    }
}
