/**
 * How near the classes of the Nice Classification are to each other, by our own judgement: two classes, the degree
 * (1 a little, 2 alike), and the factors that speak for it (n nature, p purpose, m way of use, c complementary,
 * x competing, d channels, u users, w producers). A class against itself is 3; a pair that is not here is 0.
 *
 * The degree is that of the typical goods of both classes. What is nearer or further apart is told by the groups of
 * goods (`groups/`), which come first wherever the goods themselves are known.
 */
export const classTable = `
1 2 1 ndw|1 3 1 dw|1 4 1 dw|1 5 2 nduw|1 17 1 ndw|1 19 1 pdu|1 31 1 pdu|1 40 1 cu|1 42 1 cu|1 30 1 cu
2 3 1 nw|2 9 1 cdu|2 16 1 pdu|2 17 1 pw|2 19 1 cdu|2 37 1 cu
3 4 1 dw|3 5 2 pduw|3 8 1 pdu|3 10 1 du|3 21 1 cdu|3 44 2 pcu|3 16 1 du|3 26 1 du
4 7 1 cu|4 11 1 cu|4 12 1 cd|4 34 1 cu|4 37 1 cu|4 39 1 cu|4 40 1 cu
5 10 2 pduw|5 16 1 du|5 24 1 du|5 25 1 d|5 29 1 pdu|5 30 1 pdu|5 31 1 pdu|5 32 1 pdu|5 42 1 cuw|5 44 2 pcu|5 21 1 du
6 7 1 du|6 8 1 du|6 9 1 du|6 11 1 cdu|6 12 1 c|6 17 1 pdu|6 19 2 pxdu|6 20 1 pxdu|6 21 1 xdu|6 22 1 pxd|6 37 1 cu|6 40 1 cuw|6 14 1 n
7 8 2 pxduw|7 9 1 cdu|7 11 2 pduw|7 12 1 cduw|7 17 1 cdu|7 21 1 pxdu|7 37 1 cuw|7 40 1 cu|7 42 1 u
8 11 1 pdu|8 13 1 d|8 21 2 pxduw|8 26 1 du|8 28 1 du|8 44 1 cu
9 10 1 nduw|9 11 1 nduw|9 12 1 cu|9 14 1 pdu|9 15 1 cdu|9 16 1 pxdu|9 18 1 cdu|9 25 1 pu|9 28 2 pxduw|9 34 1 cdu|9 35 1 u|9 36 1 cu|9 37 1 cuw|9 38 2 cuw|9 41 2 pxcu|9 42 2 pcuw|9 45 1 pcu|9 39 1 cu|9 44 1 cu
10 11 1 du|10 20 1 pdu|10 21 1 du|10 24 1 du|10 25 1 ndu|10 28 1 pdu|10 42 1 u|10 44 2 pcu|10 12 1 pu
11 17 1 cdu|11 19 1 cdu|11 20 1 cdu|11 21 2 pxdu|11 37 2 cuw|11 40 1 u|11 12 1 cu
12 17 1 cdu|12 18 1 du|12 20 1 du|12 22 1 cdu|12 28 1 xdu|12 35 1 cu|12 37 2 cuw|12 39 2 cu|12 9 1 cu|12 27 1 cdu|12 36 1 cu
13 28 1 xdu|13 41 1 cu|13 18 1 du
14 18 1 duw|14 25 1 duw|14 26 1 pdu|14 37 1 cu|14 40 1 cuw|14 9 1 pdu|14 20 1 du
15 28 1 du|15 37 1 cu|15 41 1 cu
16 17 1 ndu|16 18 1 du|16 20 1 du|16 21 1 xdu|16 22 1 pxdu|16 24 1 xdu|16 28 1 xdu|16 35 1 cu|16 40 1 cuw|16 41 2 pcuw|16 42 1 u|16 27 1 pdu
17 19 2 pxdu|17 20 1 nd|17 22 1 pdu|17 24 1 nd|17 37 1 cu|17 40 1 cu|17 21 1 du
18 20 1 pdu|18 22 1 pdu|18 24 1 nd|18 25 2 pduw|18 26 1 du|18 28 1 pdu|18 21 1 pdu|18 31 1 du|18 16 1 pdu
19 20 1 cdu|19 21 1 nu|19 27 1 pxdu|19 37 2 cu|19 40 1 cuw|19 42 1 cu
20 21 1 pdu|20 22 1 cdu|20 24 1 cdu|20 27 1 pdu|20 28 1 du|20 37 1 cuw|20 40 1 cuw|20 42 1 u|20 35 1 u
21 24 1 pdu|21 26 1 du|21 30 1 u|21 43 1 u|21 27 1 du
22 23 1 nw|22 24 2 nduw|22 28 1 du|22 25 1 d|22 20 1 du|22 27 1 d
23 24 2 cduw|23 25 1 cw|23 26 2 pcdu|23 40 1 cw
24 25 1 ncdw|24 26 1 cdu|24 27 2 pduw|24 40 1 cuw|24 21 1 du
25 26 1 cdu|25 28 1 pduw|25 35 1 cu|25 40 1 cuw|25 42 1 u|25 45 1 u
26 27 1 d|26 28 1 du|26 31 1 pxdu|26 44 1 cu
27 28 1 cdu|27 37 1 cuw
28 35 1 u|28 41 1 cu|28 45 1 u
29 30 2 pxduw|29 31 2 ncduw|29 32 1 pxdu|29 33 1 du|29 35 1 cu|29 40 1 cuw|29 43 1 cu
30 31 1 cduw|30 32 2 pxdu|30 33 1 du|30 35 1 cu|30 40 1 cuw|30 43 2 cuw|30 34 1 d
31 32 1 cdu|31 35 1 cu|31 40 1 u|31 44 1 cuw|31 43 1 u|31 45 1 u
32 33 2 npxduw|32 35 1 cu|32 40 1 cu|32 43 1 cu
33 35 1 cu|33 40 1 cuw|33 43 1 cu
34 35 1 cu|34 40 1 c|34 14 1 du
35 36 1 puw|35 38 1 u|35 39 1 cu|35 41 1 uw|35 42 1 cuw|35 45 1 pduw|35 40 1 u|35 43 1 u|35 44 1 u
36 37 1 cu|36 39 1 u|36 41 1 u|36 42 1 cu|36 43 1 u|36 45 1 cduw
37 39 1 u|37 40 1 nduw|37 42 2 cuw|37 43 1 u|37 45 1 u|37 44 1 u
38 41 2 cuw|38 42 2 pcuw|38 45 1 u|38 39 1 u
39 40 1 cuw|39 41 1 cuw|39 42 1 u|39 43 2 cduw|39 45 1 u|39 44 1 u
40 42 1 cuw|40 44 1 u
41 42 1 cuw|41 43 1 cuw|41 44 1 puw|41 45 1 u
42 44 1 uw|42 45 1 cu
43 44 1 duw|43 45 1 u
44 45 1 u
`;

/** Classes that hold many kinds of goods with little in common: two goods of one are only a little alike by that. */
export const mixedClasses: ReadonlySet<number> = new Set([
  1, 6, 7, 9, 10, 11, 16, 17, 20, 21, 22, 26, 28, 35, 37, 40, 42, 45,
]);
