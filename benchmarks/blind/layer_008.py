# piece: layer
# truth: wrong
# function: layer
# mistake: one global bias array is grown and handed out to all layers as views
# line: none
# style: shared bias, Hungarian names
import numpy as np

_kozos = np.zeros(4096)

def layer(bemenet, kimenet, fuggveny):
    szoras = np.sqrt(2 / bemenet)
    sulyok = np.random.normal(0, szoras, (bemenet, kimenet))
    eltolas = _kozos[:kimenet]
    return sulyok, eltolas, fuggveny
