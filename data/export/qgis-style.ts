/**
 * How a layer of hexagons is drawn when it is opened: one fill a band, darker for more pupils (the order can be read without
 * colour), and the band's name in the legend. QML for QGIS (categorized renderer), SLD 1.0 for GeoServer and others.
 */
import { BANDS, type Band } from '../release.ts';

/** One hue, light to dark, as `#rrggbb`; a colour a public band. */
export type Ramp = readonly [string, string, string, string];

/** Public layers never hold 3-4. */
const PUBLIC_BANDS = BANDS.slice(1);
const OUTLINE = '#5c5c5c';
const OPACITY = 0.75;

export function layerStyle(name: string, ramp: Ramp): { name: string; qml: string; sld: string } {
  const bands = PUBLIC_BANDS.map((band, n): [Band, string] => [band, ramp[n]!]);
  return { name, qml: qml(bands), sld: sld(name, bands) };
}

const legend = (band: Band) => `${band.replace('-', '–')} elever`;

function rgba(hex: string, alpha: number): string {
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5), alpha].join(',');
}

function qml(bands: readonly (readonly [Band, string])[]): string {
  const categories = bands.map(
    ([band], n) => `   <category render="true" symbol="${n}" value="${band}" label="${legend(band)}" type="string"/>`,
  );
  const symbols = bands.map(([, colour], n) =>
    [
      `   <symbol name="${n}" type="fill" alpha="${OPACITY}" clip_to_extent="1" force_rhr="0">`,
      '    <layer class="SimpleFill" enabled="1" locked="0" pass="0">',
      ...Object.entries({
        color: rgba(colour, 255),
        style: 'solid',
        outline_color: rgba(OUTLINE, 255),
        outline_style: 'solid',
        outline_width: '0.1',
        outline_width_unit: 'MM',
      }).map(([key, value]) => `     <prop k="${key}" v="${value}"/>`),
      '    </layer>',
      '   </symbol>',
    ].join('\n'),
  );
  return [
    '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">',
    '<qgis version="3.22.0" styleCategories="Symbology">',
    ' <renderer-v2 type="categorizedSymbol" attr="band" enableorderby="0" forceraster="0" symbollevels="0">',
    '  <categories>',
    ...categories,
    '  </categories>',
    '  <symbols>',
    ...symbols,
    '  </symbols>',
    ' </renderer-v2>',
    ' <blendMode>0</blendMode>',
    ' <layerGeometryType>2</layerGeometryType>',
    '</qgis>',
    '',
  ].join('\n');
}

function sld(name: string, bands: readonly (readonly [Band, string])[]): string {
  const rules = bands.map(([band, colour]) =>
    [
      `<Rule><Name>${legend(band)}</Name>`,
      `<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>band</ogc:PropertyName><ogc:Literal>${band}</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>`,
      '<PolygonSymbolizer>',
      `<Fill><CssParameter name="fill">${colour}</CssParameter><CssParameter name="fill-opacity">${OPACITY}</CssParameter></Fill>`,
      `<Stroke><CssParameter name="stroke">${OUTLINE}</CssParameter><CssParameter name="stroke-width">0.3</CssParameter></Stroke>`,
      '</PolygonSymbolizer></Rule>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">',
    `<NamedLayer><Name>${name}</Name><UserStyle><FeatureTypeStyle>`,
    ...rules,
    '</FeatureTypeStyle></UserStyle></NamedLayer>',
    '</StyledLayerDescriptor>',
    '',
  ].join('\n');
}
