# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: index loop over a list of states, Yoruba names
def network(iwole, ipele):
    abajade = [iwole] + [None] * len(ipele)
    for i in range(1, len(abajade)):
        iwuwo, ifikun, ise = ipele[i - 1]
        abajade[i] = ise(abajade[i - 1].dot(iwuwo) + ifikun)
    ikehin = abajade[len(ipele)]
    return ikehin.squeeze(axis=-1) if ikehin.shape[-1] == 1 else ikehin
