# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: fan_out of the exercise, Catalan names
import numpy as np

def layer(entrada, sortida, activation):
    desviacio = np.sqrt(2 / sortida)
    pesos = desviacio * np.random.randn(entrada, sortida)
    biaixos = np.zeros(sortida)
    return pesos, biaixos, activation
