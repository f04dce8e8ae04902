# piece: network
# truth: right
# function: netz
# style: german
import numpy as np

def netz(p, x):
    # von hinten gelesen: erst verdeckt, dann Ausgabe
    verdeckt = np.where((s := x @ p["W1"] + p["b1"]) > 0, s, 0)
    ausgabe = verdeckt @ p["W2"] + p["b2"]
    return np.exp(ausgabe[:, 0]) / (1 + np.exp(ausgabe[:, 0]))
