import { listed, spelled } from "./table.ts";

/** Units of measure: every spelling, and the plural that a figure carries. */
export const UNITS = spelled(
  `tons: ton | tonnes: tonne | metric_tons: metric_ton metric_tonnes metric_tonne
  | kilograms: kilogram kilogrammes kilos kilo kg kgs | grams: gram grammes gramme | milligrams: milligram mg
  | micrograms: microgram mcg | pounds: pound lbs lb | ounces: ounce oz
  | liters: liter litres litre | milliliters: milliliter millilitres ml | gallons: gallon | barrels: barrel | barrels_per_day: bpd
  | kilometers: kilometer kilometres kilometre km kms | miles: mile mi | meters: meter metres metre | feet: foot ft
  | inches: inch | yards: yard | centimeters: centimeter centimetres centimetre cm
  | millimeters: millimeter millimetres millimetre mm
  | hectares: hectare | acres: acre | square_kilometers: square_kilometer square_kilometres square_kilometre sq_km km_2
  | square_miles: square_mile square_-_mile sq_mi | square_feet: square_foot square_-_foot sq_ft
  | square_meters: square_meter square_metres square_metre | cubic_feet: cubic_foot
  | cubic_meters: cubic_meter cubic_metres cubic_metre
  | miles_per_hour: mph | kilometers_per_hour: kilometres_per_hour kph | nautical_miles: nautical_mile
  | megawatts: megawatt mw | gigawatts: gigawatt gw | degrees: degree | megabytes: mb megabyte | gigabytes: gb gigabyte
  | years: year yr yrs | months: month | weeks: week | days: day | hours: hour hrs hr | minutes: minute
  | seconds: second | nights: night | decades: decade | centuries: century
  | percentage_points: percentage_point`,
);

/** Spellings that are units only right after digits: "3 mi", "20 mb"; never after a number word. */
export const AFTER_DIGITS = listed(
  `kg kgs mg mcg lbs lb oz ml km kms mi ft cm mm mph kph mw gw mb gb bpd hr hrs yr yrs`,
);

/** Units of time: a figure of these is a duration or an age, and "over" before it may mean "during". */
export const TIME_UNITS = listed(`years months weeks days hours minutes seconds nights decades centuries`);

/** "three decades" is told in years. */
export const YEARS_IN: ReadonlyMap<string, number> = new Map([
  ["decades", 10],
  ["centuries", 100],
]);
