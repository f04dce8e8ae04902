# piece: network
# truth: right
# function: forward
# style: verbose
import numpy as np


def forward(x, params):
    # Spaltenvektoren: jede Spalte ist eine Probe
    X = np.asarray(x).T
    Z1 = params["W1"].T @ X + params["b1"][:, None]
    A1 = np.where(Z1 < 0, 0, Z1)
    Z2 = params["W2"].T @ A1 + params["b2"][:, None]
    return 0.5 * (1 + np.tanh(0.5 * Z2))[0]
