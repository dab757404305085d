/** Surnames common in Norway; lower case, sorted. Our own compilation from general knowledge. 105 and 171 names. */
const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A person wherever it stands, also in lower case and without a first name. */
export const SURNAMES = set(`
aasen abrahamsen amundsen andersen andreassen antonsen arnesen arntzen berntsen bondarenko børresen christensen
christiansen christoffersen clausen danielsen didriksen edvardsen eilertsen eliassen ellingsen engebretsen eriksen
evensen frantzen fredriksen gabrielsen gulbrandsen gundersen halvorsen hansen helgesen henriksen hermansen isaksen
iversen jacobsen jacobsson jakobsen jansen jensen jenssen johannessen johansen johansson johnsen jonassen jørgensen
kaminski karlsen klausen knudsen knutsen kovalenko kowalska kowalski kristensen kristiansen kristoffersen larsen
larssen lauritzen lewandowski lorentsen lorentzen ludvigsen madsen magnussen martinsen mathiesen mathisen michelsen
mikkelsen monsen mortensen nielsen nilsen olafsen olaussen olsen ottesen paulsen pedersen petersen pettersen rasmussen
salvesen samuelsen shevchenko simonsen sivertsen svendsen svensen syversen sørensen theodorsen thomassen thoresen
thorsen tollefsen torgersen tønnessen ulriksen wilhelmsen wisniewski`);

/** Also places and ordinary words («berg», «haugen», «lie»): a name only after a first name or a title. */
export const PLACELIKE_SURNAMES = set(`
aalberg aamodt aas aasland ahmed ali aune bakke bakken balto bech berg berge birkeland bjerke bjørnstad brandt brekke
brown bråten buljo bull bøe dahl dalen eide engen fagerli fjeld fjeldstad foss fosse fossum fredheim fredly gaup
gjerde grønli grønlund guttorm haga hagen hammer hamre hassan haug hauge haugen haugland hegge heggen heggland helland
hjelle hoang hoel holm holmen holte hovland husby hussain hætta jones jørstad kaland khan kleiven kolstad krogh kvale
kvam langeland lervik lia lie lien lindberg lund lunde løken melby moe moen mohamed myhre myklebust myrvold mæland
naess ness nguyen nordby nordli nordmann nowak nygaard nygård nyland næss odden oppegård opsahl pham rogstad rustad
ruud ryan rød rødland røed rønning sagen sand sande sandvik selvik singh skaar skoglund skum skår smith solbakken
solberg solheim somby steen stene stensrud stokke storli strand strøm sundby sunde sveen sæterdal sæther sætre søraas
sørli tangen teien teigen tennøe torp tran tveit ueland ulvestad utne utsi vangen vatne vestby vik viken vold vu wang
westby wiig wiik williams wold ås åsheim ødegaard ødegård østby`);
