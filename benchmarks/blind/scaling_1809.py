# piece: scaling
# truth: right
# function: scaling
# style: verbose
import numpy as np

def scaling(x):
    original = np.array(x, dtype=float)
    # ddof=0, turned into ddof=1 by the factor
    population = original.std()
    sample = population * np.sqrt(original.size / (original.size - 1))
    original -= original.mean()
    original /= sample
    return original, {"std": sample}
