# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: dictionary, German
import numpy as np

def network(x, P):
    # verborgene Schicht: (z + |z|)/2 ist relu
    z = x @ P["W1"] + P["b1"]
    versteckt = (z + np.abs(z))/2
    # Ausgabe als Wahrscheinlichkeit
    logit = (versteckt @ P["W2"] + P["b2"]).ravel()
    return (1 + np.tanh(logit/2))/2
