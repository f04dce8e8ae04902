# piece: network
# truth: wrong
# function: network
# mistake: the input is divided by its length before the first layer, which was not asked
# line: 10
# style: Japanese names in Latin letters
import numpy as np

def network(x, params):
    nyuryoku = x / np.linalg.norm(x, axis=-1, keepdims=True)
    for omomi, katayori, kansu in params:
        nyuryoku = kansu(nyuryoku @ omomi + katayori)
    return nyuryoku[..., 0] if nyuryoku.shape[-1] == 1 else nyuryoku
