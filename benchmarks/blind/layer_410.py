# piece: layer
# truth: wrong
# function: schicht
# mistake: the numerator is 1 and not 2
# line: 11
# style: wordy, German comments
import numpy as np

def schicht(eingaenge, ausgaenge):
    # Varianz nach He fuer relu
    varianz = 1.0/ausgaenge
    # Standardabweichung
    streuung = np.sqrt(varianz)
    # Gewichte normalverteilt um 0
    gewichte = np.random.normal(loc=0.0, scale=streuung, size=(eingaenge, ausgaenge))
    # Bias beginnt bei 0
    bias = np.zeros(ausgaenge)
    return gewichte, bias
