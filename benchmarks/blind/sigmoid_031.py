# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: copied notebook with prints and asserts
import numpy as np

def sigmoid(x):
    z = np.clip(np.asarray(x, dtype=float), -709, 709)
    return np.where(np.asarray(x) < -709, 0.0, 1 / (1 + np.exp(-z)))

x = np.linspace(-5, 5, 11)
print("sigmoid:", sigmoid(x).round(3))
assert np.isclose(sigmoid(0), 0.5)
assert np.allclose(sigmoid(x) + sigmoid(-x), 1)
