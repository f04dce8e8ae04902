# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: NumPy, any depth, dictionary, Bulgarian transliteration
import numpy as np

def epoch(params, x, y, skorost, grupa):
    params = [list(sloy) for sloy in params]
    red = np.random.permutation(len(x))
    zagubi, tochnosti = [], []
    for nachalo in range(0, len(x) - grupa + 1, grupa):
        r = red[nachalo:nachalo + grupa]
        vhodove = [x[r]]
        for W, b, h in params:
            vhodove.append(h(vhodove[-1] @ W + b))
        p = vhodove[-1][:, 0]
        verni = np.where(y[r] > 0.5, p, 1 - p)
        zagubi.append(-np.log(np.maximum(verni, 1e-300)).mean())
        tochnosti.append(np.mean(verni > 0.5))
        delta = (p - y[r])[:, None] / grupa
        for k in range(len(params) - 1, -1, -1):
            W, b, h = params[k]
            nazad = (delta @ W.T) * (vhodove[k] > 0)
            params[k] = [W - skorost * vhodove[k].T @ delta, b - skorost * np.ones(grupa) @ delta, h]
            delta = nazad
    return {"params": params, "loss": float(np.mean(zagubi)), "accuracy": float(np.mean(tochnosti))}
