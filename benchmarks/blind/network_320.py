# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: deque, Greek transliterated
from collections import deque
import numpy as np

def network(x, params):
    # ena epipedo ti fora
    ourá = deque(params)
    z = np.array(x, dtype=float)
    while ourá:
        varos, polosi, energopoiisi = ourá.popleft()
        z = np.matmul(z, varos)
        z += polosi
        z = energopoiisi(z)
    return z.take(0, axis=-1) if z.shape[-1] == 1 else z
