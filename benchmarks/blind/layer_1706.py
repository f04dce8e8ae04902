# piece: layer
# truth: right
# function: schicht
# style: german
import numpy as np

def schicht(ausgaenge, eingaenge):
    # ohne festen Startwert: jede Schicht bekommt andere Gewichte
    zufall = np.random.default_rng()
    w = zufall.normal(0.0, np.sqrt(2 / eingaenge), size=(eingaenge, ausgaenge))
    return w, np.zeros(ausgaenge)
