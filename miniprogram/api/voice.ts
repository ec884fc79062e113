import { config } from '../config'

interface Manager {
  onRecognize: ((result: { result: string }) => void) | null
  onStop: ((result: { result: string }) => void) | null
  onError: ((error: { msg: string }) => void) | null
  start(option: { lang: string; duration: number }): void
  stop(): void
}
interface SpeechPlugin {
  getRecordRecognitionManager(): Manager
}

export interface Voice {
  start(): void
  stop(): void
}

export interface VoiceEvents {
  heard(text: string): void
  ended(text: string): void
  failed(message: string): void
}

/** The plugin's own limit. */
const MAX_MS = 60_000

/** Voice input by WeChat's 同声传译 plugin; null in a build or a browser without it. */
export function createVoice(events: VoiceEvents): Voice | null {
  const plugin = findPlugin()
  if (plugin === null) return null
  const manager = plugin.getRecordRecognitionManager()
  manager.onRecognize = ({ result }) => {
    events.heard(result)
  }
  manager.onStop = ({ result }) => {
    events.ended(result)
  }
  manager.onError = ({ msg }) => {
    events.failed(msg)
  }
  return {
    start: () => {
      manager.start({ lang: 'zh_CN', duration: MAX_MS })
    },
    stop: () => {
      manager.stop()
    },
  }
}

function findPlugin(): SpeechPlugin | null {
  if (!config.voicePlugin || typeof requirePlugin !== 'function') return null
  return requirePlugin('WechatSI') as SpeechPlugin
}
