# piece: epoch
# truth: right
# function: run_epoch
# style: verbose
import numpy as np

def run_epoch(step, x, y, batch_size, rng):
    # step rend la perte moyenne et le nombre de bonnes reponses
    rng = np.random.default_rng(rng)
    ordre = rng.permutation(len(x))
    pertes, justes, vus = [], 0, 0
    while vus + batch_size <= len(x):
        lot = ordre[vus:vus + batch_size]
        perte, bons = step(x[lot], y[lot])
        pertes.append(perte)
        justes += bons
        vus += batch_size
    return sum(pertes) / len(pertes), justes / vus
