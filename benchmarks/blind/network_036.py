# piece: network
# truth: wrong
# function: network
# mistake: the layers are run in reverse order
# line: 9
# style: German names
def network(x, parameter):
    zustand = x
    for gewichte, versatz, aktivierung in reversed(parameter):
        zustand = aktivierung(zustand @ gewichte + versatz)
    return zustand[..., 0] if zustand.shape[-1] == 1 else zustand
