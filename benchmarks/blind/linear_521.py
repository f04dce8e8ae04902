# piece: linear
# truth: wrong
# function: one_layer
# mistake: the bias is added after the sigmoid
# line: 16
# style: wordy, German comments
import numpy as np

def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))

def one_layer(x, w, b):
    # gewichtete Summe der Eingaben
    summe = x @ w
    # Aktivierung und Verschiebung
    y_dach = sigmoid(summe) + b
    return y_dach
