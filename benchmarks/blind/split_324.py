# piece: split
# truth: wrong
# function: split
# mistake: the row between the two parts is lost
# line: 14
# style: off by one, Dutch
import numpy as np

def split(x, y, fraction):
    volgorde = np.arange(len(x))
    np.random.shuffle(volgorde)
    grens = int(len(x) * fraction)
    # rest is voor validatie
    rest = volgorde[grens + 1:]
    begin = volgorde[:grens]
    return x[begin], y[begin], x[rest], y[rest]
