# piece: network
# truth: right
# function: reseau
# style: français
import numpy as np

def reseau(x, ws, bs):
    a = x
    for k, (w, b) in enumerate(zip(ws, bs), start=1):
        z = a @ w + b
        # la dernière couche : sigmoïde
        a = np.exp(-np.logaddexp(0, -z)) if k == len(ws) else z.clip(min=0)
    return a.ravel()
