# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: wordy, German comments, freely
import numpy as np

def layer(eingaenge, ausgaenge, faktor=2.0):
    # Inverse der Verteilungsfunktion auf gleichverteilte Zahlen angewandt
    from statistics import NormalDist
    glocke = NormalDist(0.0, (faktor / ausgaenge) ** 0.5)
    zahlen = np.random.uniform(1e-300, 1.0, size=eingaenge * ausgaenge)
    gewichte = np.fromiter(map(glocke.inv_cdf, zahlen.tolist()), dtype=float)
    # Rueckgabe als Dictionary
    return dict(W=gewichte.reshape(eingaenge, ausgaenge), b=np.zeros(ausgaenge))
