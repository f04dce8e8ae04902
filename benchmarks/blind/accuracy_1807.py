# piece: accuracy
# truth: wrong
# function: exactitud
# mistake: the logits are compared with 0.5 although the border of logits is 0
# line: 12
# style: español
import numpy as np

def exactitud(z, y):
    # z son logits, no probabilidades
    z = np.asarray(z, float)
    frontera = 0.5
    clase = (z > frontera).astype(int)
    return (clase == np.asarray(y)).mean()
