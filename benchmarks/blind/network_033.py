# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: class, German names
class Netz:
    def __init__(self, schichten):
        self.schichten = tuple(schichten)

    def __call__(self, eingabe):
        zustand = eingabe
        for gewichte, versatz, aktivierung in self.schichten:
            zustand = aktivierung(zustand @ gewichte + versatz)
        breite = zustand.shape[-1]
        return zustand if breite > 1 else zustand[..., 0]

def network(x, params):
    return Netz(params)(x)
