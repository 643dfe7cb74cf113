package city.moves.engines.tiles.coordinates;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrjTextTest {
    private static final String GAUSS_KRUEGER = """
            PROJCS["DHDN_3_Degree_Gauss_Zone_3",GEOGCS["GCS_Deutsches_Hauptdreiecksnetz",DATUM["D_Deutsches_Hauptdreiecksnetz",\
            SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],\
            PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",3500000.0],PARAMETER["False_Northing",0.0],\
            PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]""";
    private static final String UTM = """
            PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],\
            PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],\
            PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],\
            PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""";

    @Test
    void theMunicipalitiesOfTheFederalAgencyAreGaussKruegerThree() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(SharedData.path("opendata/geo/vg5000/VG5000_GEM_gk3.zip"))) {
            String prj = Files.readString(zip.getPath("VG5000_GEM.prj"), StandardCharsets.ISO_8859_1);
            assertThat(PrjText.recognise(prj)).contains(Crs.GAUSS_KRUEGER_3);
        }
    }

    @Test
    void withoutANumberTheParametersDecide() {
        assertThat(PrjText.recognise(GAUSS_KRUEGER + "]")).contains(Crs.GAUSS_KRUEGER_3);
        assertThat(PrjText.recognise(UTM)).contains(Crs.UTM32);
        assertThat(PrjText.recognise(UTM.replace("\"Central_Meridian\",9.0", "\"Central_Meridian\",15.0"))).contains(Crs.UTM33);
        assertThat(PrjText.recognise(UTM.replace("D_ETRS_1989", "D_WGS_1984").replace("298.257222101", "298.257223563")))
                .contains(Crs.WGS84_UTM32);
        assertThat(PrjText.recognise("""
                GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],\
                PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""")).contains(Crs.WGS84);
    }

    @Test
    void whatIsWrittenIsRecognisedWithItsNumberAndWithoutIt() {
        for (Crs crs : Crs.known()) {
            String written = PrjWriter.write(crs);
            Crs expected = crs == Crs.CRS84 ? Crs.WGS84 : crs;
            assertThat(PrjText.recognise(written)).contains(expected);
            assertThat(PrjText.recognise(written.replaceAll(",AUTHORITY\\[\"EPSG\",\"\\d+\"]", ""))).contains(expected);
        }
    }

    @Test
    void whatIsNotSureIsNotGuessed() {
        assertThat(PrjText.recognise(UTM.replace("500000.0", "32500000.0"))).isEmpty();
        assertThat(PrjText.recognise(UTM.replace("D_ETRS_1989", "D_ED_1950"))).isEmpty();
        assertThat(PrjText.recognise(GAUSS_KRUEGER.replace("9.0]", "12.0]") + "]")).isEmpty();
        assertThat(PrjText.recognise(GAUSS_KRUEGER + ",AUTHORITY[\"EPSG\",2056]]")).isEmpty();
        assertThat(PrjText.recognise("")).isEmpty();
        assertThat(PrjText.recognise("PROJCS[".repeat(10_000))).isEmpty();
    }

    @Test
    void damagedTextIsNeverMoreThanUnknown() {
        Random random = new Random(5);
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder(run % 2 == 0 ? UTM : GAUSS_KRUEGER + ",AUTHORITY[\"EPSG\",31467]]");
            for (int change = 0; change <= run % 7; change++) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(32, 127));
            }
            assertThat(PrjText.recognise(text.toString())).isNotNull();
        }
    }
}
