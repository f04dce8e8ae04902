# piece: network
# truth: wrong
# function: netz
# mistake: the last layer is never recognised: relu at the output too
# line: 21
# style: wordy, German comments
import numpy as np

def relu(z):
    return np.maximum(0, z)

def sigmoide(z):
    return 1/(1 + np.exp(-z))

def netz(x, schichten):
    # Ausgabe der vorigen Schicht
    ausgabe = x
    # alle Schichten nacheinander
    for nummer, (gewichte, bias) in enumerate(schichten):
        z = ausgabe @ gewichte + bias
        letzte = nummer == len(schichten)
        # Sigmoide nur am Ende
        ausgabe = sigmoide(z) if letzte else relu(z)
    # eine einzige Ausgabe: Spalte weg
    if ausgabe.shape[1] == 1:
        ausgabe = ausgabe[:, 0]
    return ausgabe
