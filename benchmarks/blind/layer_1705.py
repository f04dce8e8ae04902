# piece: layer
# truth: wrong
# function: layer
# mistake: integer division makes the variance zero for more than two inputs
# line: 11
# style: chatbot
import numpy as np

def layer(d_in, d_out, rng):
    """Kaiming initialisation."""
    variance = 2 // d_in
    w = rng.normal(0.0, np.sqrt(variance), (d_in, d_out))
    return w, np.zeros((d_out,))
