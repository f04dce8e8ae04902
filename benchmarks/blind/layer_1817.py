# piece: layer
# truth: wrong
# function: schicht
# mistake: the standard deviation is sqrt(fan / 2), the fraction is upside down
# line: 13
# style: deutsch
import numpy as np

def schicht(d_in, d_out, fan="fan_in", rng=None):
    # Gewichte nach He, Bias null
    rng = rng or np.random.default_rng()
    n = d_in if fan == "fan_in" else d_out
    streuung = np.sqrt(n / 2)
    return rng.normal(0, streuung, (d_in, d_out)), np.zeros(d_out)
