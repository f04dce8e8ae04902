# piece: layer
# truth: right
# function: schicht
# style: deutsch
import numpy as np

def schicht(d_in, d_out, rng, fan="fan_in"):
    # Logarithmus statt Wurzel: exp(log(2/n)/2) = sqrt(2/n)
    n = {"fan_in": d_in, "fan_out": d_out}[fan]
    s = np.exp(0.5 * np.log(2 / n))
    return rng.normal(scale=s, size=(d_in, d_out)), np.zeros(d_out)
