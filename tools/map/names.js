// Short names of countries as people on the map's subject use them, by ISO 3166-1 number. Natural Earth 4.1 has names of
// 2018; what is not listed keeps the name it has there.
module.exports = {
  "031": "Azerbaijan", "051": "Armenia", "070": "Bosnia and Herzegovina", "203": "Czechia", "364": "Iran",
  "408": "North Korea", "410": "South Korea", "418": "Laos", "498": "Moldova", "643": "Russia", "760": "Syria",
  "792": "Turkey", "807": "North Macedonia", "826": "United Kingdom", "840": "United States",
};
