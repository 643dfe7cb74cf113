package city.moves.engines.geoformats;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** GML as services write it. */
class GmlTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"
                xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:a="urn:a">
            """;

    @TempDir
    private Path folder;

    private Collected read(String text) throws IOException {
        Collected collected = new Collected();
        GeoFiles.open(Files.writeString(folder.resolve("a.gml"), text), null, ReadLimits.STANDARD).read(collected);
        return collected;
    }

    static String member(String content) {
        return "<wfs:member><a:ort gml:id=\"o.1\">" + content + "</a:ort></wfs:member>";
    }

    static String whole(String... members) {
        return HEAD + String.join("\n", members) + "</wfs:FeatureCollection>";
    }

    private static String wkt(Feature feature) throws ParseException {
        return new WKBReader().read(feature.wkb()).toText();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            urn:ogc:def:crs:EPSG::25832|513000 5402000|POINT (513000 5402000)|25832
            urn:ogc:def:crs:EPSG:6.9:25832|513000 5402000|POINT (513000 5402000)|25832
            http://www.opengis.net/def/crs/EPSG/0/25832|513000 5402000|POINT (513000 5402000)|25832
            urn:ogc:def:crs:EPSG::31467|5402000 3513000|POINT (3513000 5402000)|31467
            EPSG:31467|3513000 5402000|POINT (3513000 5402000)|31467
            urn:ogc:def:crs:EPSG::4326|48.77 9.18|POINT (9.18 48.77)|4326
            urn:x-ogc:def:crs:EPSG:4326|48.77 9.18|POINT (9.18 48.77)|4326
            urn:ogc:def:crs:EPSG::2|48.77 9.18|POINT (48.77 9.18)|0
            http://www.opengis.net/def/crs/EPSG/0/4258|48.77 9.18|POINT (9.18 48.77)|4258
            EPSG:4326|9.18 48.77|POINT (9.18 48.77)|4326
            http://www.opengis.net/gml/srs/epsg.xml#4326|9.18 48.77|POINT (9.18 48.77)|4326
            urn:ogc:def:crs:OGC:1.3:CRS84|9.18 48.77|POINT (9.18 48.77)|4326
            http://www.opengis.net/def/crs/OGC/1.3/CRS84|9.18 48.77|POINT (9.18 48.77)|4326
            """)
    void eachSpellingOfASystemHasItsOrderOfAxes(String name, String position, String point, int epsg) throws IOException, ParseException {
        Collected read = read(whole(member("<a:geom><gml:Point srsName=\"" + name + "\"><gml:pos>" + position + "</gml:pos></gml:Point></a:geom>")));
        assertThat(wkt(read.features.getFirst())).isEqualTo(point);
        assertThat(read.description.crs().map(Crs::epsg).orElse(0)).isEqualTo(epsg);
        assertThat(read.problems).extracting(Problem::kind)
                .isEqualTo(epsg == 0 ? List.of(ProblemKind.CRS_UNKNOWN) : List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <gml:LineString SRS><gml:posList>1 2 3 4</gml:posList></gml:LineString>|LINESTRING (1 2, 3 4)
            <gml:LineString SRS><gml:pos>1 2</gml:pos><gml:pos>3 4</gml:pos></gml:LineString>|LINESTRING (1 2, 3 4)
            <gml:LineString SRS><gml:coordinates decimal="." cs="," ts=" ">1,2 3,4</gml:coordinates></gml:LineString>|LINESTRING (1 2, 3 4)
            <gml:Curve SRS><gml:segments><gml:LineStringSegment><gml:posList>1 2 3 4</gml:posList></gml:LineStringSegment><gml:LineStringSegment><gml:posList>3 4 5 6</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve>|LINESTRING (1 2, 3 4, 5 6)
            <gml:LineString SRS srsDimension="3"><gml:posList>1 2 9 3 4 9</gml:posList></gml:LineString>|LINESTRING (1 2, 3 4)
            <gml:Polygon SRS><gml:exterior><gml:LinearRing><gml:posList>0 0 9 0 9 9 0 0</gml:posList></gml:LinearRing></gml:exterior><gml:interior><gml:LinearRing><gml:posList>2 1 3 1 3 2 2 1</gml:posList></gml:LinearRing></gml:interior></gml:Polygon>|POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))
            <gml:Surface SRS><gml:patches><gml:PolygonPatch><gml:exterior><gml:Ring><gml:curveMember><gml:LineString><gml:posList>0 0 9 0</gml:posList></gml:LineString></gml:curveMember><gml:curveMember><gml:LineString><gml:posList>9 0 9 9 0 0</gml:posList></gml:LineString></gml:curveMember></gml:Ring></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface>|POLYGON ((0 0, 9 0, 9 9, 0 0))
            <gml:MultiSurface SRS><gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 9 0 9 9 0 0</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface>|MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))
            <gml:MultiPoint SRS><gml:pointMembers><gml:Point><gml:pos>1 2</gml:pos></gml:Point><gml:Point><gml:pos>3 4</gml:pos></gml:Point></gml:pointMembers></gml:MultiPoint>|MULTIPOINT ((1 2), (3 4))
            <gml:MultiCurve SRS><gml:curveMember><gml:LineString><gml:posList>1 2 3 4</gml:posList></gml:LineString></gml:curveMember></gml:MultiCurve>|MULTILINESTRING ((1 2, 3 4))
            """)
    void theGeometriesOfTheSimpleProfileAreRead(String gml, String expected) throws IOException, ParseException {
        Collected read = read(whole(member("<a:geom>" + gml.replace("SRS", "srsName=\"EPSG:25832\"") + "</a:geom>")));
        assertThat(read.problems).isEmpty();
        assertThat(wkt(read.features.getFirst())).isEqualTo(expected);
    }

    @Test
    void whatIsRoundOrTwofoldIsNamedAndTheNextRecordIsRead() throws IOException {
        String good = member("<a:geom><gml:Point srsName=\"EPSG:25832\"><gml:pos>1 2</gml:pos></gml:Point></a:geom>");
        Collected read = read(whole(
                member("<a:geom><gml:Curve srsName=\"EPSG:25832\"><gml:segments><gml:Arc><gml:posList>1 2 3 4 5 6</gml:posList></gml:Arc></gml:segments></gml:Curve></a:geom>"),
                member("<a:geom><gml:Point srsName=\"EPSG:25832\"><gml:pos>1 2 3</gml:pos></gml:Point></a:geom>"),
                member("<a:geom><gml:Point srsName=\"EPSG:25832\"><gml:pos>eins zwei</gml:pos></gml:Point></a:geom>"), good,
                member("<a:geom><gml:Point srsName=\"EPSG:4326\"><gml:pos>9 48</gml:pos></gml:Point></a:geom>"), good));
        assertThat(read.features).extracting(Feature::record).containsExactly(4L, 6L);
        assertThat(read.problems).extracting(Problem::record).containsExactlyInAnyOrder(1L, 2L, 3L, 5L);
        assertThat(read.problems.getFirst().detail()).contains("Arc");
    }

    @Test
    void propertiesWithinPropertiesAreFlattened() throws IOException {
        Collected read = read(whole(member("""
                <gml:boundedBy><gml:Envelope srsName="EPSG:25832"><gml:lowerCorner>0 0</gml:lowerCorner></gml:Envelope></gml:boundedBy>
                <a:name>Am &amp; Bach</a:name><a:leer/><a:nichts xsi:nil="true">x</a:nichts><a:schule xlink:href="http://a.example/1"/>
                <a:fach>Mathe</a:fach><a:fach>Kunst</a:fach>
                <a:adresse><a:Adresse><a:strasse>Weg</a:strasse><a:PLZ>70173</a:PLZ></a:Adresse></a:adresse>
                <a:geom><gml:Point><gml:pos>1 2</gml:pos></gml:Point></a:geom>""")));
        Feature feature = read.features.getFirst();
        assertThat(feature.id()).isEqualTo("o.1");
        assertThat(feature.properties()).containsEntry("name", "Am & Bach").containsEntry("leer", null).doesNotContainKey("nichts")
                .containsEntry("schule", "http://a.example/1").containsEntry("fach", "Mathe; Kunst")
                .containsEntry("adresse.strasse", "Weg").containsEntry("adresse.PLZ", "70173").doesNotContainKey("geom");
        assertThat(read.description.crs()).contains(Crs.UTM32);
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        Collected read = read("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + whole(member("<a:name>&e;</a:name>")).replaceFirst("<\\?xml[^>]*>", ""));
        assertThat(read.features).isEmpty();
        assertThat(read.problems).extracting(Problem::kind).contains(ProblemKind.FILE_DAMAGED);
    }

    @Test
    void collectionsWithinACollectionAreOneFile() throws IOException {
        String inner = "<wfs:member><wfs:FeatureCollection>" + member("<a:geom><gml:Point srsName=\"EPSG:25832\"><gml:pos>1 2</gml:pos></gml:Point></a:geom>")
                + "</wfs:FeatureCollection></wfs:member>";
        assertThat(read(whole(inner, inner)).features).hasSize(2);
        String old = whole("<gml:featureMembers>" + "<a:ort gml:id=\"x\"><a:n>1</a:n></a:ort>".repeat(3) + "</gml:featureMembers>");
        assertThat(read(old).features).hasSize(3);
    }
}
