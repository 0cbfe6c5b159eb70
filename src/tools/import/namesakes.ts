/**
 * Cities and divisions that are left out because far more people in the news bear their names: who reads of Cesar or Elizabeth hardly
 * ever reads of the department in Colombia or the city in New Jersey.
 */
export const namesakes: ReadonlySet<string> = new Set(
  `ahmadi anand angus artem assis banda beaumont bello braga brandon brent cary cesar chanda chandler charlotte clovis columbus corona
  crawley dali davenport denton douglas downey dudley edison elizabeth eugene everett farah ferguson fiorentino florencia fontana franca
  fujisawa fullerton garland gilbert giron greeley hagen handa hassan hayward henderson herrera iida irvine irving isabel izumi jackson
  kawaguchi kerry khanna korolev lara larisa leon leova linhares lori lorraine lourdes lowell lund machida magdalena maldonado marietta
  markham mary matsumoto matsuyama mckinney merlo mila milton miranda mishima modesto montgomery morena nancy neiva nigel noda norman
  okazaki orellana oyama paterson pereira pilar ponce poole preston quevedo resende richardson rivas rivera rocha rodriguez sakai sakata
  soledad soriano stirling sutton thornton timon tyler ueda urdaneta vallejo van vaughan vladimir warren yap zamora`.split(
    /\s+/,
  ),
);
